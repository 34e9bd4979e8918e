import { z } from 'zod';
import { quantile } from '../agreement/quantile.ts';
import type { Threshold } from '../codebook/summary.ts';
import type { SummaryValue } from './summaryValue.ts';
import { type Verdict, verdictOn, verdictSchema } from './verdict.ts';

const numberOrNull = z.number().nullable();

/** One summary over the raters that have a value for it. */
export const panelSummarySchema = z
  .strictObject({
    median: numberOrNull,
    min: numberOrNull,
    max: numberOrNull,
    /** How many raters have a value. */
    raters: z.number().int(),
    /** How many tags (or ratings) entered these values, over all raters. */
    tags: z.number().int(),
    /** The central 80 % of the raters; from five raters on. */
    central: z.strictObject({ p10: z.number(), p90: z.number() }).readonly().nullable(),
    /** In the order of the raters. */
    values: z
      .array(z.strictObject({ rater: z.string(), value: z.number(), n: z.number().int() }).readonly())
      .readonly(),
    /** Given only where the whole spread (the central 80 % from five raters on) lies between the same thresholds. */
    verdict: verdictSchema.nullable(),
    /** True where most of the values are thin. */
    thin: z.boolean(),
  })
  .readonly();

export type PanelSummary = z.infer<typeof panelSummarySchema>;

/** Up to four raters every one is shown; from five on the central 80 % says more than two stragglers. */
export const ratersForCentral = 5;

type OfRater = { readonly rater: string; readonly value: SummaryValue };

function centralOf(numbers: readonly number[]): { readonly p10: number; readonly p90: number } | null {
  const p10 = quantile(numbers, 0.1);
  const p90 = quantile(numbers, 0.9);
  return numbers.length < ratersForCentral || p10 === null || p90 === null ? null : { p10, p90 };
}

/** Spread and middle of one summary. Without any value everything is null, and `raters` is 0. */
export function panelSummary(ofRaters: readonly OfRater[], thresholds: readonly Threshold[]): PanelSummary {
  const available = ofRaters.flatMap(({ rater, value: of }) =>
    of.value === null ? [] : [{ rater, value: of.value, n: of.n, thin: of.thin }],
  );
  const numbers = available.map(({ value }) => value);
  const central = centralOf(numbers);
  const min = quantile(numbers, 0);
  const max = quantile(numbers, 1);
  const low = central?.p10 ?? min;
  const high = central?.p90 ?? max;
  const verdict: Verdict | null = low === null || high === null ? null : verdictOn(thresholds, low, high);
  return {
    median: quantile(numbers, 0.5),
    min,
    max,
    raters: numbers.length,
    tags: available.reduce((total, { n }) => total + n, 0),
    central,
    values: available.map(({ rater, value, n }) => ({ rater, value, n })),
    verdict,
    thin: available.filter(({ thin }) => thin).length * 2 > available.length,
  };
}
