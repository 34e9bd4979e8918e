import { z } from 'zod';
import { speakerSchema } from '../codebook/code.ts';
import { seatIdSchema } from '../core/ids.ts';
import { sessionMsSchema } from '../core/sessionMs.ts';

/** So many turns can be brought in at once: a message has a size. */
export const maxImportedTurns = 1_000;

export const turnSchema = z.strictObject({
  speaker: speakerSchema,
  fromMs: sessionMsSchema,
  toMs: sessionMsSchema,
});

export type Turn = z.infer<typeof turnSchema>;

/** Who spoke when: heard by the server, marked by the supervisor, or brought in from elsewhere. */
export const speechEventSchemas = [
  /** A finished turn of somebody at the table, from the levels of their sound. */
  z.strictObject({
    type: z.literal('speechHeard'),
    seatId: seatIdSchema,
    fromMs: sessionMsSchema,
    toMs: sessionMsSchema,
  }),
  /** From here on this side speaks, until the next mark. Marks have no names: a moment has one. */
  z.strictObject({ type: z.literal('turnMarked'), atMs: sessionMsSchema, speaker: speakerSchema }),
  z.strictObject({ type: z.literal('turnUnmarked'), atMs: sessionMsSchema }),
  /** Replaces what was brought in before. */
  z.strictObject({ type: z.literal('turnsImported'), turns: z.array(turnSchema).max(maxImportedTurns) }),
] as const;
