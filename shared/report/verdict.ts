import { z } from 'zod';
import type { Threshold } from '../codebook/summary.ts';

/** The word that a value has earned: the name of the highest threshold that it reaches, or "below" all of them. */
export function bandOf(thresholds: readonly Threshold[], value: number): string | null {
  if (thresholds.length === 0) return null;
  const reached = thresholds.filter((threshold) => value >= threshold.value);
  return reached.toSorted((a, b) => b.value - a.value)[0]?.name ?? 'below';
}

/** A word for the whole spread, or the thresholds that it crosses; then there is no verdict. */
export const verdictSchema = z.union([
  z.strictObject({ band: z.string() }).readonly(),
  z.strictObject({ band: z.null(), crosses: z.array(z.string()).readonly() }).readonly(),
]);

export type Verdict = z.infer<typeof verdictSchema>;

/** Null where the summary has no thresholds. */
export function verdictOn(thresholds: readonly Threshold[], low: number, high: number): Verdict | null {
  const band = bandOf(thresholds, low);
  if (band === null) return null;
  const crosses = thresholds.filter(({ value }) => low < value && high >= value).map(({ name }) => name);
  return crosses.length === 0 ? { band } : { band: null, crosses };
}
