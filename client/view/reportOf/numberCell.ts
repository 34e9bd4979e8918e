import { median } from '@fishbowl/shared/agreement/quantile';
import type { Summary } from '@fishbowl/shared/codebook/summary';
import { countedTags } from '@fishbowl/shared/report/countedTags';
import { type PanelSummary, ratersForCentral } from '@fishbowl/shared/report/panelSummary';
import type { Rater } from '@fishbowl/shared/report/ratingTable';
import { countOf } from '@fishbowl/shared/report/summaryValue';
import type { NumberCell } from '../../pages/report/NumbersTable.tsx';
import { countedWords } from '../countedWords.ts';
import { formatSummary, isShare } from '../formatSummary.ts';
import type { GroupName, ReportBasis } from './ReportSource.ts';
import { reasonOf } from './reasonOf.ts';
import { reasonWords } from './reasonWords.ts';

/** A group's middle value with its range, the counts beside a ratio, and what it rests on. */
export function numberCell(
  summary: Summary,
  {
    name,
    raters,
    panel,
  }: { readonly name: GroupName; readonly raters: readonly Rater[]; readonly panel: PanelSummary },
  basis: ReportBasis,
): NumberCell {
  const { t, language } = basis;
  if (panel.median === null) {
    const spread = reasonWords(reasonOf(summary.id, raters, basis), t);
    return { id: name, value: null, spread, basis: '', isThin: false };
  }
  const entered = raters.filter(({ id }) => panel.values.some(({ rater }) => rater === id));
  return {
    id: name,
    value: formatSummary(summary, panel.median, language),
    spread: [rangeWords(summary, panel, raters.length, basis), countWords(summary, entered, basis)]
      .filter(Boolean)
      .join(' · '),
    basis: `${t('board.raters', { count: panel.raters })}, ${countedWords(panel.tags, basis.figures.counting, t)}`,
    isThin: panel.thin,
  };
}

/** Where the column speaks of the central 80 %, a full range says that it is one. */
function rangeWords(
  summary: Summary,
  { raters, central, min, max }: PanelSummary,
  ofRaters: number,
  { t, language }: ReportBasis,
): string {
  if (raters === 1) return '';
  const low = central?.p10 ?? min ?? 0;
  const high = central?.p90 ?? max ?? 0;
  if (low === high) return t('report.noSpread');
  const format = (value: number) => formatSummary(summary, value, language);
  // A unit that both ends have is written once.
  const range = `${format(low).replace(/\u202f%$/, '')}–${format(high)}`;
  return !central && ofRaters >= ratersForCentral ? t('report.fullRange', { range }) : range;
}

/** "23 : 18": how often each side of a ratio was tagged, in the middle. */
function countWords(summary: Summary, raters: readonly Rater[], { codebook, language, t, table }: ReportBasis): string {
  if (summary.kind !== 'ratio') return '';
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const counted = raters.map((rater) => ({ ...rater, tags: countedTags(table, rater) }));
  const countWord = (codes: readonly string[]) =>
    format.format(median(counted.map((rater) => countOf(codebook, rater, codes))) ?? 0);
  const parts = { part: countWord(summary.count), whole: countWord(summary.over) };
  return isShare(summary) ? t('report.shareOf', parts) : t('report.perOf', parts);
}
