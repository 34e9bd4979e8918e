import { z } from 'zod';
import { meanOf } from '../agreement/quantile.ts';
import { timeUnitKappa } from '../agreement/timeUnitKappa.ts';
import { bothWatching, comparableTags } from './comparableTags.ts';
import { pairsOf } from './pairsOf.ts';
import type { Rater, RatingTable } from './ratingTable.ts';

/** Agreement over moments one unit apart, mean over all pairs of raters. Null: not computable. */
export const timeAgreementSchema = z.strictObject({ unitS: z.number(), kappa: z.number().nullable() }).readonly();

export type TimeAgreement = z.infer<typeof timeAgreementSchema>;

/** Time-unit kappa as BORIS computes it, in practice time only. Null with fewer than two raters. */
export function timeAgreement(table: RatingTable, raters: readonly Rater[], unitMs: number): TimeAgreement | null {
  if (raters.length < 2) return null;
  const kappas = pairsOf(raters).flatMap(([a, b]) => {
    const counted = bothWatching(table, a, b);
    const { kappa } = timeUnitKappa(comparableTags(a, b), comparableTags(b, a), unitMs, { counted });
    return kappa.value === null ? [] : [kappa.value];
  });
  return { unitS: unitMs / 1000, kappa: meanOf(kappas) };
}
