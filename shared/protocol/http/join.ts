import { z } from 'zod';
import { sessionIdSchema } from '../../core/ids.ts';
import { personNameSchema } from '../../core/personName.ts';
import { roleSchema } from '../../session/seat.ts';
import { joinCodeSchema } from './joinCode.ts';

const tokenSchema = z.string().min(1).max(200);
const byLinkSchema = z.strictObject({ by: z.literal('link'), token: tokenSchema });
const byCodeSchema = z.strictObject({ by: z.literal('code'), code: joinCodeSchema });
/** Takes a seat along to another device, once. */
const byHandoffSchema = z.strictObject({ by: z.literal('handoff'), token: tokenSchema });

export const lookBodySchema = z.strictObject({ way: z.discriminatedUnion('by', [byLinkSchema, byCodeSchema]) });
export type LookBody = z.input<typeof lookBodySchema>;

/** What is behind a link or a code, before anybody says who they are. */
export const lookReplySchema = z.strictObject({
  sessionId: sessionIdSchema,
  title: z.string(),
  role: roleSchema,
  place: z.enum(['call', 'room']),
  /**
   * `free`: a name is needed. `yours`: this browser or account has this seat already. `resume`: a guest has this seat, and
   * whoever has this link is that guest. `taken`: no way in. `seatedElsewhere`: this person has another role here.
   */
  seat: z.enum(['free', 'yours', 'resume', 'taken', 'seatedElsewhere']),
  /** Whose seat it is, where it is `yours` or `resume`, or under which name an account would take it. */
  name: z.string().nullable(),
});
export type LookReply = z.infer<typeof lookReplySchema>;

export const joinBodySchema = z.strictObject({
  way: z.discriminatedUnion('by', [byLinkSchema, byCodeSchema, byHandoffSchema]),
  /** Needed by whoever takes a new seat and has no account. */
  name: personNameSchema.optional(),
});
export type JoinBody = z.input<typeof joinBodySchema>;
export type WayIn = z.output<typeof joinBodySchema>['way'];

export const joinReplySchema = z.strictObject({ sessionId: sessionIdSchema, role: roleSchema });
export type JoinReply = z.infer<typeof joinReplySchema>;

export const handoffReplySchema = z.strictObject({
  /** For `join` by `handoff`. Belongs behind the `#` of a link. */
  token: z.string(),
  expiresMs: z.number(),
});
export type HandoffReply = z.infer<typeof handoffReplySchema>;
