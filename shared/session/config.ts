import { z } from 'zod';

const pinSchema = z.strictObject({ id: z.string().min(1).max(64), version: z.number().int().positive() });

/** What is decided before anybody joins. Codebook and scenario are pinned to a version for good. */
export const sessionConfigSchema = z.strictObject({
  codebook: pinSchema,
  scenario: pinSchema,
  visibility: z.enum(['blind', 'shared']),
  place: z.enum(['call', 'room']),
  /** Classmates' tags reach the student and the actor under names that cannot be traced to persons. */
  pseudonyms: z.boolean(),
});
export type SessionConfig = z.infer<typeof sessionConfigSchema>;
