import { z } from 'zod';
import { seatIdSchema, textIdSchema } from '../core/ids.ts';
import { sessionMsSchema } from '../core/sessionMs.ts';

const atShape = { atMs: sessionMsSchema, seatId: seatIdSchema };

/** -2 felt pushed, 0 neither, 2 felt understood. */
export const dialSchema = z.number().int().min(-2).max(2);

/** What passes between the supervisor and the table, and what the actor says privately. */
export const tableEventSchemas = [
  /** The actor's dial stands at `value` from here on. */
  z.strictObject({ type: z.literal('dialTurned'), ...atShape, value: dialSchema }),
  z.strictObject({ type: z.literal('cueSent'), ...atShape, textId: textIdSchema }),
  z.strictObject({ type: z.literal('cueAcknowledged'), ...atShape, textId: textIdSchema }),
  /** A moment to come back to in the debrief. */
  z.strictObject({ type: z.literal('bookmarkPlaced'), ...atShape, textId: textIdSchema }),
  z.strictObject({ type: z.literal('bookmarkRemoved'), seatId: seatIdSchema, textId: textIdSchema }),
] as const;
