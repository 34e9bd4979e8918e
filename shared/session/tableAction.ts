import { z } from 'zod';
import { speakerSchema } from '../codebook/code.ts';
import { textIdSchema } from '../core/ids.ts';
import { sessionMsSchema } from '../core/sessionMs.ts';
import { maxImportedTurns, turnSchema } from './speechEvent.ts';
import { dialSchema } from './tableEvent.ts';

export const maxCueWords = 4;

/** What the student reads in a glance: at most four words. */
export const cueTextSchema = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .refine((text) => text.split(/\s+/).length <= maxCueWords, `at most ${maxCueWords} words`);

/** What passes between the supervisor and the table, what the actor says privately, and who speaks when. */
export const tableActionSchemas = [
  /** From here on this side speaks: the supervisor's key where no sound can be heard by the server. */
  z.strictObject({ type: z.literal('markTurn'), pressedMs: sessionMsSchema, speaker: speakerSchema }),
  z.strictObject({ type: z.literal('unmarkTurn'), atMs: sessionMsSchema }),
  z.strictObject({ type: z.literal('importTurns'), turns: z.array(turnSchema).max(maxImportedTurns) }),
  z.strictObject({ type: z.literal('turnDial'), pressedMs: sessionMsSchema, value: dialSchema }),
  z.strictObject({ type: z.literal('sendCue'), textId: textIdSchema, text: cueTextSchema }),
  z.strictObject({ type: z.literal('acknowledgeCue'), textId: textIdSchema }),
  z.strictObject({
    type: z.literal('placeBookmark'),
    textId: textIdSchema,
    atMs: sessionMsSchema,
    /** What it is about; null for nothing. */
    text: z.string().trim().min(1).max(200).nullable(),
  }),
  z.strictObject({ type: z.literal('removeBookmark'), textId: textIdSchema }),
] as const;
