import { z } from 'zod';
import { auditActionSchema } from '../../access/auditAction.ts';
import { courseIdSchema, personIdSchema, sessionIdSchema } from '../../core/ids.ts';

/** `before`: the number of the last entry on the page before. `person`: only what concerns them. */
export const auditQuerySchema = z.strictObject({
  before: z.coerce.number().int().positive().optional(),
  person: personIdSchema.optional(),
});

const namedPerson = z.strictObject({
  id: personIdSchema,
  /** Null once erased, or where the reader sees a classmate under a pseudonym. */
  name: z.string().nullable(),
});
const entrySchema = z.strictObject({
  seq: z.number().int().positive(),
  atMs: z.number(),
  action: auditActionSchema,
  /** Null once erased: that something of this kind happened then is all that is left. */
  what: z
    .strictObject({
      /** Who did it. Null: the installation itself, a stranger, or somebody whom the reader may not know. */
      by: namedPerson.nullable(),
      /** Whom it concerns. */
      about: namedPerson.nullable(),
      course: z.strictObject({ id: courseIdSchema, title: z.string() }).nullable(),
      session: z.strictObject({ id: sessionIdSchema, title: z.string() }).nullable(),
      /** More, in words of closed lists: a role, a stage, a kind of file. */
      detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    })
    .nullable(),
});
export type AuditEntryReply = z.infer<typeof entrySchema>;
/** Newest first. */
export const auditReplySchema = z.strictObject({
  entries: z.array(entrySchema),
  /** For `before`. Null: these were the oldest. */
  next: z.number().nullable(),
});
export type AuditReply = z.infer<typeof auditReplySchema>;
