import { z } from 'zod';

const pinSchema = z.strictObject({ id: z.string().min(1).max(64), version: z.number().int().positive() });

/** Without a value: as sessions of the first version were. */
const offByDefault = z.boolean().default(false);

const optionsShape = {
  /** Blind: a rater sees nobody else's tags before the end, or before they choose to look. */
  visibility: z.enum(['blind', 'shared']),
  /** The supervisor may show the student a word or two. */
  cues: offByDefault,
  /** The session counts for something: no cues. */
  graded: offByDefault,
  /** Live pads show families only; which code it was is said afterwards. */
  coarse: offByDefault,
};

/** What the supervisor may still choose in the lobby. */
export const sessionOptionsSchema = z.strictObject(optionsShape);
export type SessionOptions = z.infer<typeof sessionOptionsSchema>;

/** What is decided before anybody joins. Codebook and scenario are pinned to a version for good. */
export const sessionConfigSchema = z.strictObject({
  codebook: pinSchema,
  scenario: pinSchema,
  ...optionsShape,
  place: z.enum(['call', 'room']),
  /** Classmates' tags reach the student and the actor under names that cannot be traced to persons. */
  pseudonyms: z.boolean(),
});
export type SessionConfig = z.infer<typeof sessionConfigSchema>;
