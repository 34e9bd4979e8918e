import { z } from 'zod';
import { seatIdSchema, sessionIdSchema } from '../../core/ids.ts';
import { sessionConfigSchema } from '../../session/config.ts';
import { phases } from '../../session/phase.ts';
import { roleSchema } from '../../session/seat.ts';

export const sessionParamsSchema = z.strictObject({ sessionId: sessionIdSchema });
export const roleParamsSchema = z.strictObject({ sessionId: sessionIdSchema, role: roleSchema });
export const seatParamsSchema = z.strictObject({ sessionId: sessionIdSchema, seatId: seatIdSchema });

const { visibility, place, pseudonyms } = sessionConfigSchema.shape;

/** Codebook and scenario are pinned to their newest versions. */
export const newSessionBodySchema = z.strictObject({
  /** Absent: the scenario's. */
  title: z.string().trim().min(1).max(120).optional(),
  scenarioId: z.string().min(1).max(64),
  codebookId: z.string().min(1).max(64),
  visibility,
  place,
  pseudonyms,
});
export type NewSessionBody = z.infer<typeof newSessionBodySchema>;

const sessionCardShape = {
  id: sessionIdSchema,
  title: z.string(),
  createdMs: z.number(),
  config: sessionConfigSchema,
  phase: z.enum(phases),
  startedWallMs: z.number().nullable(),
};

/** `before`: the id of the last session on the page before. */
export const sessionsQuerySchema = z.strictObject({ before: sessionIdSchema.optional() });
export const sessionsReplySchema = z.strictObject({
  sessions: z.array(z.strictObject(sessionCardShape)),
  /** For `before`. Null: these were the oldest. */
  next: sessionIdSchema.nullable(),
});
export type SessionsReply = z.infer<typeof sessionsReplySchema>;

const linkSchema = z.strictObject({
  role: roleSchema,
  /** Belongs behind the `#` of `/join#…`, so that it never reaches a server's log. */
  token: z.string(),
  /** As it is shown: `ABCD-EFGH`. */
  code: z.string(),
  codeExpiresMs: z.number(),
  codeExpired: z.boolean(),
});
const seatCardSchema = z.strictObject({
  seatId: seatIdSchema,
  role: roleSchema,
  /** Null once erased. */
  name: z.string().nullable(),
  createdMs: z.number(),
  revoked: z.boolean(),
});

export const sessionReplySchema = z.strictObject({
  ...sessionCardShape,
  /** One for each role that can be joined; none where it was revoked. */
  links: z.array(linkSchema),
  seats: z.array(seatCardSchema),
});
export type SessionReply = z.infer<typeof sessionReplySchema>;

/** `code`: the link stays, its short code is new. `link`: both are new, the old ones lead nowhere. */
export const renewBodySchema = z.strictObject({ what: z.enum(['code', 'link']) });
export type RenewBody = z.infer<typeof renewBodySchema>;
