import { z } from 'zod';
import { courseRoleSchema } from '../../access/courseRole.ts';

export const maxRosterBytes = 512 * 1_024;
export const rosterEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;

/** The file as it was chosen, in base64, so that its encoding can be told. */
export const rosterBodySchema = z.strictObject({
  file: z
    .base64()
    .min(1)
    .max((maxRosterBytes * 4) / 3 + 4),
});
export type RosterBody = z.infer<typeof rosterBodySchema>;

/** What will happen with one row. `new`: gets an account; `known`: has one and comes in; `same`: is in, as the row says; `role`: is in and gets the other role; `back`: was in and comes in again. */
export const rosterOutcomes = ['new', 'known', 'same', 'role', 'back'] as const;

export const rosterPreviewReplySchema = z.strictObject({
  encoding: z.enum(rosterEncodings),
  rows: z.array(
    z.strictObject({
      /** In the file, from 1; the header is 1. */
      line: z.number(),
      name: z.string(),
      login: z.string(),
      role: courseRoleSchema,
      outcome: z.enum(rosterOutcomes),
      /** As the account is called, where that is not what the row says. It stays so. */
      calledNow: z.string().nullable(),
      /** There is an account, and whoever asks may not know yet whose. It keeps its name. */
      nameKept: z.boolean(),
    }),
  ),
  /** Every one, in the order of the file. While there is one, nothing can be brought in. */
  problems: z.array(z.strictObject({ line: z.number(), column: z.string().nullable(), message: z.string() })),
  /** To be sent with the same file: what is brought in is what was shown. */
  digest: z.string(),
});
export type RosterPreviewReply = z.infer<typeof rosterPreviewReplySchema>;

/** Rejected with `changedMeanwhile` if the preview would now be another one. */
export const rosterApplyBodySchema = rosterBodySchema.extend({ digest: z.string().min(1).max(100) });
export type RosterApplyBody = z.infer<typeof rosterApplyBodySchema>;
export const rosterApplyReplySchema = z.strictObject({
  /** For those who got an account: each one's way to a password, to be handed on. */
  links: z.array(z.strictObject({ name: z.string(), login: z.string(), token: z.string(), expiresMs: z.number() })),
  changed: z.number(),
});
export type RosterApplyReply = z.infer<typeof rosterApplyReplySchema>;
