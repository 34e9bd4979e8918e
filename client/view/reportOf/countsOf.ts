import type { RaterReport } from '@fishbowl/shared/report/report';
import type { SummaryValue } from '@fishbowl/shared/report/summaryValue';
import type { ComponentProps } from 'react';
import type { CountsTable } from '../../pages/report/CountsTable.tsx';
import { lookOf } from '../codeLook.ts';
import { formatSummary } from '../formatSummary.ts';
import type { ReportBasis } from './ReportSource.ts';
import { ratersInOrder } from './ratersInOrder.ts';

/** Raw counts, code by code and rater by rater, and each rater's own summaries. A code that was not watched has no count. */
export function countsOf(basis: ReportBasis): ComponentProps<typeof CountsTable> {
  const { codebook, figures, looks } = basis;
  const raters = ratersInOrder(basis);
  const of = <Value>(value: (report: RaterReport) => Value): Readonly<Record<string, Value>> =>
    Object.fromEntries(raters.flatMap(({ id }) => (figures.raters[id] ? [[id, value(figures.raters[id])]] : [])));
  return {
    raters,
    codes: codebook.codes.map(({ id }) => {
      const { label, hue, variant } = lookOf(looks, id);
      const counts = of(({ counts: all, notWatched }) => (notWatched.includes(id) && !all[id] ? null : (all[id] ?? 0)));
      return { id, label, hue, variant, counts };
    }),
    summaries: codebook.summaries.map((summary) => {
      const format = (value: number) => formatSummary(summary, value, basis.language);
      const values = of(({ summaries }) => words(summaries[summary.id], format, basis));
      return { id: summary.id, label: summary.label, values };
    }),
  };
}

/** "0.3 of 18": never a bare number. */
function words(value: SummaryValue | undefined, format: (value: number) => string, { t }: ReportBasis): string {
  if (value === undefined) return '';
  if (value.value === null) return t(`reason.${value.reason}`);
  return t('report.valueOf', { value: format(value.value), tags: t('board.tags', { count: value.n }) });
}
