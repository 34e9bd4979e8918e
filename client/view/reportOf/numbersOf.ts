import type { Summary } from '@fishbowl/shared/codebook/summary';
import { type PanelSummary, ratersForCentral } from '@fishbowl/shared/report/panelSummary';
import type { Rater } from '@fishbowl/shared/report/ratingTable';
import type { NotAvailable } from '@fishbowl/shared/report/summaryValue';
import type { NumberRow, Numbers } from '../../pages/report/NumbersTable.tsx';
import { isShare } from '../formatSummary.ts';
import { rangeChartOf } from '../rangeChartOf.ts';
import { codeWords } from './codeWords.ts';
import { numberCell } from './numberCell.ts';
import { type GroupName, groupNames, type ReportBasis, ratersOf } from './ReportSource.ts';
import { reasonOf } from './reasonOf.ts';
import { reasonWords } from './reasonWords.ts';
import { verdictWords } from './verdictWords.ts';

/** One summary over the raters of one group. */
export interface GroupSummary {
  readonly name: GroupName;
  readonly raters: readonly Rater[];
  readonly panel: PanelSummary;
}

/** The codebook's summaries over classmates and over staff, apart. A group that tagged nothing has no numbers. */
export function numbersOf(basis: ReportBasis): Numbers {
  const { codebook, figures, t } = basis;
  const groups = groupNames.filter((name) =>
    ratersOf(basis, name).some(({ tags, ratings }) => tags.length + ratings.length > 0),
  );
  const over = (summary: Summary) =>
    groups.flatMap((name): readonly GroupSummary[] => {
      const panel = figures.groups[name]?.panel.summaries[summary.id];
      return panel ? [{ name, panel, raters: ratersOf(basis, name) }] : [];
    });
  const rows = codebook.summaries.map((summary) => ({ summary, row: rowOf(summary, over(summary), basis) }));
  return {
    groups: groups.map((id) => ({ id, title: t(`report.group.${id}`), head: headOf(id, basis) })),
    rows: rows.flatMap(({ row }) => (row ? [row] : [])),
    missing: missingWords(
      rows.flatMap(({ summary, row }) => (row ? [] : [summary])),
      basis,
    ),
  };
}

/** What a column shows: one rater's value, the middle with the range, or with the central 80 %. */
function headOf(name: GroupName, basis: ReportBasis): string {
  const { t } = basis;
  const raters = ratersOf(basis, name).length;
  const group = t(`report.group.${name}`);
  if (raters === 1) return group;
  return t(raters < ratersForCentral ? 'report.headRange' : 'report.headCentral', { group });
}

function rowOf(summary: Summary, groups: readonly GroupSummary[], basis: ReportBasis): NumberRow | null {
  const { t, language } = basis;
  const [first, second] = groups; // Each has its sign on the axis, whether or not it has a value here.
  const chart = first ? rangeChartOf(summary, first.panel, language, second?.panel) : null;
  if (!chart) return null;
  const detail = detailOf(summary, basis);
  const said = groups
    .filter(({ panel }) => panel.raters > 0)
    .map(({ name, panel }) => ({ title: t(`report.group.${name}`), words: verdictWords(summary, panel, basis) }));
  const isSame = said.every(({ words }) => words === said[0]?.words);
  return {
    id: summary.id,
    label: summary.label,
    ...(detail && detail !== summary.label && { detail }),
    cells: groups.map((group) => numberCell(summary, group, basis)),
    chart,
    words: isSame ? (said[0]?.words ?? '') : said.map(({ title, words }) => `${title}: ${words}`).join(' '),
  };
}

/** What a number is made of, in words. */
function detailOf(summary: Summary, { codebook, t }: ReportBasis): string | null {
  switch (summary.kind) {
    case 'ratio': {
      const parts = { part: codeWords(codebook, summary.count, t), whole: codeWords(codebook, summary.over, t) };
      return isShare(summary) ? t('report.shareOf', parts) : t('report.perOf', parts);
    }
    case 'count':
    case 'distinctShare':
      return summary.codes.length > 1 ? codeWords(codebook, summary.codes, t) : null;
    case 'meanOfRatings':
    case 'sumOfRatings':
      return null;
  }
}

/** What nobody has, by reason: "% change talk: nothing tagged." */
function missingWords(summaries: readonly Summary[], basis: ReportBasis): readonly string[] {
  const { t, table } = basis;
  const labels = new Map<NotAvailable, string[]>();
  for (const { id, label } of summaries) {
    const reason = reasonOf(id, table.raters, basis);
    labels.set(reason, [...(labels.get(reason) ?? []), label]);
  }
  return [...labels].map(([reason, each]) =>
    t('report.missing', { labels: each.join(', '), reason: reasonWords(reason, t) }),
  );
}
