import { blindTags } from '@fishbowl/shared/report/comparableTags';
import { lookOf } from '../codeLook.ts';
import type { ReportBasis } from './ReportSource.ts';

/** A code of which fewer were tagged, over all raters, says nothing about how well raters agree on it. */
const fewTags = 4;

/** Agreement in plain words: of ten tags, how many met; on what the raters met most, and on what least. */
export function agreementWords(basis: ReportBasis): string {
  const { figures, t, table } = basis;
  const tags = table.raters.flatMap((rater) => rater.tags);
  if (tags.length === 0) return t('report.agree.nothing');
  if (table.raters.filter((rater) => rater.tags.length > 0).length < 2) return t('report.agree.oneRater');
  if (tags.every(({ blind }) => blind === false)) return t('report.agree.shared');
  const matched = figures.agreement.eventMatched;
  if (!matched || matched.f1 === null) return t('report.agree.few');
  const overall = t('report.agree.words', { count: Math.round(matched.f1 * 10), seconds: matched.toleranceS });
  return [overall, extremes(basis)].filter(Boolean).join(' ');
}

function extremes({ figures, table, looks, t }: ReportBasis): string {
  const count = (code: string) => table.raters.flatMap(blindTags).filter((tag) => tag.code === code).length;
  const byCode = Object.entries(figures.agreement.eventMatched?.byCode ?? {})
    .flatMap(([code, value]) => (value === null || count(code) < fewTags ? [] : [{ code, value }]))
    .toSorted((a, b) => b.value - a.value);
  const [best, worst] = [byCode[0], byCode.at(-1)];
  if (!best || !worst || best.value === worst.value) return '';
  const label = (code: string) => lookOf(looks, code).label;
  return t('report.agree.extremes', { best: label(best.code), worst: label(worst.code) });
}
