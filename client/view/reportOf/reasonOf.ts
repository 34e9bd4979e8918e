import type { Rater } from '@fishbowl/shared/report/ratingTable';
import type { NotAvailable } from '@fishbowl/shared/report/summaryValue';
import type { ReportBasis } from './ReportSource.ts';

/** Why none of these raters has a value: the first reason that is not about watching, else that they did not watch. */
export function reasonOf(summary: string, raters: readonly Rater[], { figures }: ReportBasis): NotAvailable {
  const reasons = raters.flatMap(({ id }) => {
    const value = figures.raters[id]?.summaries[summary];
    return value?.value === null ? [value.reason] : [];
  });
  return reasons.find((reason) => reason !== 'notWatched') ?? reasons[0] ?? 'nothingCounted';
}
