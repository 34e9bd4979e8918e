import { z } from 'zod';
import { courseStaff } from '../../access/courseRole.ts';
import { sights } from '../../access/whoSees.ts';
import { courseIdSchema, personIdSchema, seatIdSchema, sessionIdSchema } from '../../core/ids.ts';
import { sessionConfigSchema } from '../../session/config.ts';
import { phases } from '../../session/phase.ts';
import { roleSchema, roles } from '../../session/seat.ts';

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
  sessions: z.array(
    z.strictObject({
      ...sessionCardShape,
      course: z.strictObject({ id: courseIdSchema, title: z.string() }).nullable(),
      plannedMs: z.number().nullable(),
      frozen: z.boolean(),
    }),
  ),
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
  /** Came without an account, and may be erased by whoever reads this. */
  erasable: z.boolean(),
});

export const sessionReplySchema = z.strictObject({
  ...sessionCardShape,
  course: z.strictObject({ id: courseIdSchema, title: z.string() }).nullable(),
  plannedMs: z.number().nullable(),
  classmatesMayWatch: z.boolean(),
  /** Hidden for an incident. */
  frozen: z.boolean(),
  /** Since when; null while it is not hidden. */
  frozenMs: z.number().nullable(),
  /** Who was given which role beforehand; whoever has come stands in `seats` too. */
  places: z.array(z.strictObject({ personId: personIdSchema, name: z.string().nullable(), role: roleSchema })),
  /** One for each of `linkRoles`; none where it was revoked. */
  links: z.array(linkSchema),
  /** Whose links are given out: none to some readers or while the session is hidden; in a closed one guests' ways back (N78). */
  linkRoles: z.array(roleSchema),
  seats: z.array(seatCardSchema),
});
export type SessionReply = z.infer<typeof sessionReplySchema>;

/** `code`: the link stays, its short code is new. `link`: both are new, the old ones lead nowhere. */
export const renewBodySchema = z.strictObject({ what: z.enum(['code', 'link']) });
export type RenewBody = z.infer<typeof renewBodySchema>;

/** `role` null: the place is taken back. Nobody has two. */
export const placeBodySchema = z.strictObject({ personId: personIdSchema, role: roleSchema.nullable() });
export type PlaceBody = z.infer<typeof placeBodySchema>;

/** An incident: the session is hidden at once. What happened may be said, for those who look into it. */
export const freezeBodySchema = z.strictObject({ note: z.string().trim().max(2_000) });
export type FreezeBody = z.infer<typeof freezeBodySchema>;
/** What was done about it. Needed: a session does not come back without a word. */
export const unfreezeBodySchema = z.strictObject({ note: z.string().trim().min(1).max(2_000) });
export type UnfreezeBody = z.infer<typeof unfreezeBodySchema>;

/** Every time the session was hidden or brought back, oldest first, for those who may bring it back; not all of them read the session itself. */
export const incidentsReplySchema = z.strictObject({
  title: z.string(),
  course: z.strictObject({ id: courseIdSchema, title: z.string() }).nullable(),
  /** Since when it is hidden; null while it is not. */
  frozenMs: z.number().nullable(),
  incidents: z.array(
    z.strictObject({
      what: z.enum(['frozen', 'unfrozen']),
      atMs: z.number(),
      /** Null: erased, or not known. */
      by: z.string().nullable(),
      /** What they wrote; empty if nothing, null once erased. */
      note: z.string().nullable(),
    }),
  ),
});
export type IncidentsReply = z.infer<typeof incidentsReplySchema>;

const watcherSchema = z.strictObject({
  who: z.enum([
    ...roles.map((role) => `seat-${role}` as const),
    'owner',
    ...courseStaff,
    'placed',
    'classmate',
    'link-observer',
    'link-supervisor',
    'admin',
  ] as const),
  /** Null: erased. */
  people: z.array(z.string().nullable()),
  sees: z.enum(sights),
});
export const whoSeesReplySchema = z.strictObject({ watchers: z.array(watcherSchema), frozen: z.boolean() });
export type WhoSeesReply = z.infer<typeof whoSeesReplySchema>;
