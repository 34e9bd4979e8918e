import { z } from 'zod';

const choiceSchema = z.string().nullable();

/** What to take where a rater wavers between two codes. Null: neither. */
export const undecidedSchema = z
  .strictObject({
    between: z.tuple([z.string(), z.string()]).readonly(),
    /** Both clearly fit. Left out: the instrument says nothing of it. */
    bothFit: choiceSchema.optional(),
    /** It is not clear which of them fits. */
    unsure: choiceSchema.optional(),
  })
  .readonly();

export type Undecided = z.infer<typeof undecidedSchema>;

/** What the book says of these two codes, in either order; undefined where it says nothing. */
export function decideBetween(
  undecided: readonly Undecided[],
  codes: readonly [string, string],
  doubt: 'bothFit' | 'unsure',
): string | null | undefined {
  return undecided.find(({ between }) => codes.every((code) => between.includes(code)))?.[doubt];
}
