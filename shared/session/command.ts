import { z } from 'zod';
import { commandIdSchema, seatIdSchema, textIdSchema } from '../core/ids.ts';
import { sessionOptionsSchema } from './config.ts';
import { codesSchema, ratingsSchema } from './event.ts';
import { stages } from './phase.ts';
import { tableActionSchemas } from './tableAction.ts';
import { noteTextSchema, tagActionSchemas } from './tagAction.ts';

export const actionSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('answerConsent'),
    purpose: z.enum(['observed']),
    textVersion: z.number().int().positive(),
    given: z.boolean(),
  }),
  z.strictObject({ type: z.literal('configure'), options: sessionOptionsSchema }),
  /** A supervisor for any rater; an observer for themselves. */
  z.strictObject({ type: z.literal('assignTask'), seatId: seatIdSchema, codes: codesSchema }),
  z.strictObject({ type: z.literal('startSession') }),
  z.strictObject({ type: z.literal('callTimeOut') }),
  z.strictObject({ type: z.literal('pause') }),
  z.strictObject({ type: z.literal('resume') }),
  z.strictObject({ type: z.literal('startTake') }),
  z.strictObject({ type: z.literal('endSession') }),
  z.strictObject({ type: z.literal('closeSession') }),
  z.strictObject({ type: z.literal('look') }),
  z.strictObject({ type: z.literal('reveal') }),
  z.strictObject({
    type: z.literal('rateSelf'),
    ratings: ratingsSchema,
    /** What the student wants to remember; null for nothing. */
    reflection: z.strictObject({ textId: textIdSchema, text: noteTextSchema }).nullable(),
  }),
  z.strictObject({ type: z.literal('skipSelfRating') }),
  z.strictObject({ type: z.literal('release'), stage: z.enum(stages) }),
  ...tagActionSchemas,
  ...tableActionSchemas,
]);
export type Action = z.infer<typeof actionSchema>;

/** What somebody asks for. The server may refuse; see `decide`. */
export const commandSchema = z.strictObject({
  id: commandIdSchema,
  /** What its author had seen when pressing the key; a tag is judged by it (D4). */
  seenEpoch: z.number().int().nonnegative(),
  action: actionSchema,
});
export type Command = z.infer<typeof commandSchema>;
