import type { Summary } from '@fishbowl/shared/codebook/summary';
import type { PanelSummary } from '@fishbowl/shared/report/panelSummary';
import { formatThreshold } from '../formatThreshold.ts';
import type { ReportBasis } from './ReportSource.ts';

/** A number in words: no verdict where there is no threshold, too little to go by, or a spread that crosses one. */
export function verdictWords(summary: Summary, { thin, verdict }: PanelSummary, { t, language }: ReportBasis): string {
  if (verdict === null) return thin ? t('report.verdict.thin') : t('report.verdict.none');
  if (thin) return t('report.verdict.thinNoVerdict');
  const steps = summary.thresholds
    .toSorted((a, b) => a.value - b.value)
    .map(({ name, value }) => ({ name, words: `“${name}” (${formatThreshold(summary, value, language)})` }));
  const wordsOf = (index: number) => steps[index]?.words ?? '';
  if (verdict.band === null) {
    const crossed = steps.filter(({ name }) => verdict.crosses.includes(name)).map(({ words }) => words);
    const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(crossed);
    return t('report.verdict.crosses', { names });
  }
  const reached = steps.findIndex(({ name }) => name === verdict.band);
  return reached < 0
    ? t('report.verdict.below', { name: wordsOf(0) })
    : t('report.verdict.reached', { name: wordsOf(reached) });
}
