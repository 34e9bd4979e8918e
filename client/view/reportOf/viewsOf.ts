import { quantile } from '@fishbowl/shared/agreement/quantile';
import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import { familyCode } from '@fishbowl/shared/codebook/familyCode';
import { type SelfRatingItem, selfRatingItems } from '@fishbowl/shared/codebook/selfRatingItems';
import type { ViewsTable } from '../../pages/report/Views.tsx';
import { actorNotes } from './notesOf.ts';
import { type GroupName, groupNames, type ReportBasis, ratersOf } from './ReportSource.ts';

type Row = ViewsTable['rows'][number];
type View = Row['views'][number];

/**
 * The student's own view beside what was tagged, and what student and actor said in words. Side by side and nothing more:
 * what differs is for the conversation. Null while nobody has said anything that the viewer may see.
 */
export function viewsOf(basis: ReportBasis): ViewsTable | null {
  const { state, t, viewer, codebook } = basis;
  const self = state.selfRating === 'skipped' ? null : state.selfRating;
  const selfTitle = viewer.role === 'student' ? t('report.viewSelf') : t('report.viewStudent');
  const said = [
    ...(self?.text ? [{ by: selfTitle, words: self.text }] : []),
    ...actorNotes(basis).map(({ words }) => ({ by: t('report.viewActor'), words: words ?? t('report.erased') })),
  ];
  if (!self && said.length === 0) return null;
  const items = self ? selfRatingItems(codebook) : [];
  const isTagged = items.some(({ id }) => codesBehind(id, codebook).length > 0);
  const groups = groupNames.filter((name) => isTagged && ratersOf(basis, name).some(({ tags }) => tags.length > 0));
  return {
    columns: [t('report.viewOn'), selfTitle, ...groups.map((name) => t(`report.group.${name}`))],
    rows: items.map((item) => itemRow(item, self?.ratings ?? {}, groups, basis)),
    said,
  };
}

function itemRow(
  item: SelfRatingItem,
  ratings: Readonly<Record<string, number>>,
  groups: readonly GroupName[],
  basis: ReportBasis,
): Row {
  const { t, codebook } = basis;
  const value = ratings[item.id];
  const self = value === undefined ? t('report.viewUnrated') : t('report.viewRated', { value, max: item.max });
  const codes = codesBehind(item.id, codebook);
  return {
    on: item.label,
    views: [
      { by: 'self', words: self },
      ...groups.map(
        (by): View => ({ by, words: codes.length === 0 ? t('report.viewNoTags') : seen(by, codes, basis) }),
      ),
    ],
  };
}

/** An item is a family, or a rating that may share its id with a code. */
function codesBehind(id: string, { codes }: Codebook): readonly string[] {
  const fine = codes.filter((code) => code.family === id || code.id === id);
  return [...fine.map((code) => code.id), ...(fine.some(({ family }) => family === id) ? [familyCode(id)] : [])];
}

/** How often the raters of a group tagged these codes: the middle, and from least to most. */
function seen(group: GroupName, codes: readonly string[], basis: ReportBasis): string {
  const counts = ratersOf(basis, group).map(({ tags }) => tags.filter(({ code }) => codes.includes(code)).length);
  const [low, middle, high] = [0, 0.5, 1].map((p) => quantile(counts, p) ?? 0);
  const count = middle ?? 0;
  return low === high
    ? tagsWords(count, basis)
    : basis.t('report.viewSpread', { tags: tagsWords(count, basis), low, high });
}

function tagsWords(count: number, { t }: ReportBasis): string {
  return t('board.tags', { count });
}
