import { z } from 'zod';
import { codeSchema } from './code.ts';
import { familySchema } from './family.ts';
import { ratingSchema } from './rating.ts';
import { summarySchema } from './summary.ts';
import { undecidedSchema } from './undecided.ts';
import { volleyRuleSchema } from './volleyRule.ts';

/**
 * What can be tagged and rated in a session, and what is computed from it. A version never changes: whoever edits a book
 * makes the next version of it, and a session is pinned to `id` and `version`.
 */
export const codebookSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,63}$/, 'expected small letters, digits, dots and hyphens'),
    version: z.number().int().positive(),
    title: z.string().min(1),
    short: z.string().min(1),
    source: z
      .strictObject({
        citation: z.string(),
        url: z.string().optional(),
        /** What one may do with the text of the source, and what of it stands here. */
        rights: z.string(),
        /** How well the content was checked against the source. */
        evidence: z.string(),
      })
      .readonly()
      .optional(),
    /** How long a segment is meant to be coded. */
    segment: z
      .strictObject({ recommendedMinutes: z.number().positive(), shortSessionRule: z.string() })
      .readonly()
      .optional(),
    /** The change goal has to be named before coding. */
    needsChangeGoal: z.boolean(),
    /** What the instrument counts once: a tag, or a code within a volley. */
    unit: z.enum(['tag', 'volley']),
    /** For a book that counts by volley. Left out: each code counts once in a volley. */
    volley: volleyRuleSchema.optional(),
    families: z.array(familySchema).readonly(),
    codes: z.array(codeSchema).readonly(),
    ratings: z.array(ratingSchema).readonly(),
    summaries: z.array(summarySchema).readonly(),
    /** The caveat that stands wherever this book's thresholds are shown. */
    thresholdsNote: z.string().optional(),
    rules: z.array(z.string()).readonly(),
    undecided: z.array(undecidedSchema).readonly().optional(),
    notes: z.string().optional(),
    /** Questions with fixed answers that are neither tags nor ratings. */
    extra: z
      .array(
        z
          .strictObject({ id: z.string().min(1), label: z.string().min(1), values: z.array(z.string()).readonly() })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();

export type Codebook = z.infer<typeof codebookSchema>;
