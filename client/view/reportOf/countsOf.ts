import { familyCode, familyOfCode } from '@fishbowl/shared/codebook/familyCode';
import type { Summary } from '@fishbowl/shared/codebook/summary';
import type { RaterReport } from '@fishbowl/shared/report/report';
import type { SummaryValue } from '@fishbowl/shared/report/summaryValue';
import type { ComponentProps } from 'react';
import type { CountsTable } from '../../pages/report/CountsTable.tsx';
import { lookOf } from '../codeLook.ts';
import { countedWords } from '../countedWords.ts';
import { formatSummary } from '../formatSummary.ts';
import type { ReportBasis } from './ReportSource.ts';
import { ratersInOrder } from './ratersInOrder.ts';
import { reasonWords } from './reasonWords.ts';

/** Raw counts, code by code and rater by rater, and each rater's own summaries. A code that was not watched has no count. */
export function countsOf(basis: ReportBasis): ComponentProps<typeof CountsTable> {
  const { codebook, figures, looks, t } = basis;
  const raters = ratersInOrder(basis);
  const of = <Value>(value: (report: RaterReport) => Value): Readonly<Record<string, Value>> =>
    Object.fromEntries(raters.flatMap(({ id }) => (figures.raters[id] ? [[id, value(figures.raters[id])]] : [])));
  return {
    hint: t(figures.counting.unit === 'volley' ? 'report.countsByVolleyHint' : 'report.countsHint'),
    raters,
    codes: countedCodes(basis).map((id) => {
      const { label, hue, variant } = lookOf(looks, id);
      const counts = of((report) => countOf(id, report, basis));
      const isCoarse = familyOfCode(id) !== undefined;
      return { id, label: isCoarse ? t('report.notRefined', { family: label }) : label, hue, variant, counts };
    }),
    summaries: codebook.summaries.map((summary) => {
      const values = of(({ summaries }) => words(summary, summaries[summary.id], basis));
      return { id: summary.id, label: summary.label, values };
    }),
  };
}

/** 7, and where not every tag counts "5 of 7"; null: not watched. */
function countOf(
  code: string,
  { counts, volleyCounts, notWatched }: RaterReport,
  { t }: ReportBasis,
): number | string | null {
  const tags = counts[code] ?? 0;
  if (notWatched.includes(code) && tags === 0) return null;
  return volleyCounts === null ? tags : t('report.countOf', { counted: volleyCounts[code] ?? 0, tags });
}

/** The book's codes, then the families of which tags are not yet refined. */
function countedCodes({ codebook, figures }: ReportBasis): readonly string[] {
  const coarse = codebook.families.map(({ id }) => familyCode(id)).filter((code) => figures.panel.counts[code]);
  return [...codebook.codes.map(({ id }) => id), ...coarse];
}

/** "0.3 · 18 tags": never a bare number, but a count is its own basis. */
function words(summary: Summary, value: SummaryValue | undefined, basis: ReportBasis): string {
  const { t, language, figures } = basis;
  if (value === undefined) return '';
  if (value.value === null) return reasonWords(value.reason, t);
  const shown = formatSummary(summary, value.value, language);
  return summary.kind === 'count'
    ? shown
    : t('report.valueOf', { value: shown, tags: countedWords(value.n, figures.counting, t) });
}
