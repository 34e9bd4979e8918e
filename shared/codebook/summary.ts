import { z } from 'zod';

/** A value at or above which a summary earns a word ("fair", "good"), and who says so. */
export const thresholdSchema = z
  .strictObject({
    name: z.string().min(1),
    value: z.number(),
    source: z.string().trim().min(1, 'a threshold needs its source'),
  })
  .readonly();

const idsSchema = z.array(z.string()).min(1).readonly();

const common = {
  id: z.string().min(1).max(32),
  label: z.string().min(1),
  thresholds: z.array(thresholdSchema).readonly(),
  note: z.string().optional(),
};

/** A number over one rater's tags or ratings, as data. */
export const summarySchema = z.discriminatedUnion('kind', [
  /** Tags with a code of `count`, per tag with a code of `over`. */
  z.strictObject({ kind: z.literal('ratio'), ...common, count: idsSchema, over: idsSchema }).readonly(),
  z.strictObject({ kind: z.literal('count'), ...common, codes: idsSchema }).readonly(),
  /** The share of `codes` that were tagged at least once. */
  z.strictObject({ kind: z.literal('distinctShare'), ...common, codes: idsSchema }).readonly(),
  /** Over what was rated; "does not apply" is left out, unless all are required. */
  z
    .strictObject({
      kind: z.literal('meanOfRatings'),
      ...common,
      ratings: idsSchema,
      requiresAll: z.boolean().optional(),
    })
    .readonly(),
  z
    .strictObject({
      kind: z.literal('sumOfRatings'),
      ...common,
      ratings: idsSchema,
      requiresAll: z.boolean().optional(),
    })
    .readonly(),
]);

export type Threshold = z.infer<typeof thresholdSchema>;
export type Summary = z.infer<typeof summarySchema>;
