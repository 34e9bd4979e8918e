import { z } from 'zod';
import { commandIdSchema, seatIdSchema } from '../core/ids.ts';
import { wallMsSchema } from '../core/sessionMs.ts';
import { sessionEventSchema } from '../session/event.ts';
import { placeSchema } from '../session/pointing.ts';
import { refusalSchema } from '../session/refusal.ts';
import { roleSchema } from '../session/seat.ts';

/** One step of one viewer's stream. No `seq`, no index in the command: both would count hidden events (V2). */
const itemSchema = z.strictObject({
  event: sessionEventSchema,
  /** Present when the viewer's own seat asked for it: this is the acknowledgement (L3). */
  commandId: commandIdSchema.optional(),
  /** The free text that the event refers to; null once it has been erased. */
  text: z.string().nullable().optional(),
});
export type Item = z.infer<typeof itemSchema>;

const eventsMessageSchema = z.strictObject({
  type: z.literal('events'),
  epoch: z.number().int().nonnegative(),
  /** The place in the epoch of the first item. */
  from: z.number().int().nonnegative(),
  items: z.array(itemSchema),
  /** A text in what this browser has was erased: it takes this in place of all that it has. Only as the answer to a join. */
  anew: z.literal(true).optional(),
  /** How many items the epoch has so far; more pieces follow until then. */
  total: z.number().int().nonnegative(),
});
export type EventsMessage = z.infer<typeof eventsMessageSchema>;

const rosterSeatSchema = z.strictObject({
  seatId: seatIdSchema,
  role: roleSchema,
  name: z.string().nullable(),
  online: z.boolean(),
});
export type RosterSeat = z.infer<typeof rosterSeatSchema>;

/** Why the server ends a connection. `sessionLost` and `serverStopping`: come back. */
export const byeReasonSchema = z.enum([
  'invalidMessage',
  'oldPage',
  'sessionLost',
  'serverStopping',
  'seatRevoked',
  /** The session is hidden for an incident. */
  'frozen',
  'tooMuch',
]);
export type ByeReason = z.infer<typeof byeReasonSchema>;

/** Everything the server may say, media apart (see `media.ts`). */
export const downMessageSchema = z.discriminatedUnion('type', [
  eventsMessageSchema,
  z.strictObject({ type: z.literal('refused'), commandId: commandIdSchema, code: refusalSchema }),
  /** Who is here. Names come only this way: they are no part of the log. */
  z.strictObject({ type: z.literal('roster'), seats: z.array(rosterSeatSchema) }),
  /** Where the supervisor is in the debrief, as far as this viewer may know. */
  placeSchema.extend({ type: z.literal('pointed'), seatId: seatIdSchema }),
  z.strictObject({ type: z.literal('time'), token: z.number().int().nonnegative(), wallMs: wallMsSchema }),
  z.strictObject({ type: z.literal('bye'), reason: byeReasonSchema }),
]);
export type DownMessage = z.infer<typeof downMessageSchema>;
