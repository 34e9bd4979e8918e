import { z } from 'zod';
import { commandIdSchema, tagIdSchema, textIdSchema } from '../core/ids.ts';
import { sessionMsSchema } from '../core/sessionMs.ts';
import { codeIdSchema, ratingsSchema } from './event.ts';
import { stages } from './phase.ts';

const pressShape = {
  tagId: tagIdSchema,
  /** When the key went down, by the browser's estimate of session time. */
  pressedMs: sessionMsSchema,
  /** How far the picture and sound that the author reacted to lagged behind, in ms, as measured in the browser. */
  playoutDelayMs: z.number().int().min(0).max(5_000),
};
const newTagShape = { ...pressShape, code: codeIdSchema };

export const noteTextSchema = z.string().trim().min(1).max(2_000);

/** A seat can name only its own tags and notes, so no refusal can tell of another's (V4). */
export const actionSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('answerConsent'),
    purpose: z.enum(['observed']),
    textVersion: z.number().int().positive(),
    given: z.boolean(),
  }),
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
  z.strictObject({ type: z.literal('placeTag'), ...newTagShape }),
  z.strictObject({ type: z.literal('openSpan'), ...newTagShape }),
  z.strictObject({ type: z.literal('closeSpan'), ...pressShape }),
  z.strictObject({ type: z.literal('retractTag'), tagId: tagIdSchema }),
  z.strictObject({
    type: z.literal('writeNote'),
    textId: textIdSchema,
    tagId: tagIdSchema.nullable(),
    /** When typing began. */
    atMs: sessionMsSchema,
    text: noteTextSchema,
  }),
  z.strictObject({ type: z.literal('retractNote'), textId: textIdSchema }),
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
