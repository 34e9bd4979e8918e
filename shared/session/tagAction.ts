import { z } from 'zod';
import { tagIdSchema, textIdSchema } from '../core/ids.ts';
import { sessionMsSchema } from '../core/sessionMs.ts';
import { clockDoubtSchema, codeIdSchema } from './tagEvent.ts';

const nameShape = { tagId: tagIdSchema };
/** When a key went down, by the browser's estimate of session time, and how far off that may be. */
const pressShape = {
  pressedMs: sessionMsSchema,
  clockDoubtMs: clockDoubtSchema,
  /** How far the picture and sound that the author reacted to lagged behind, in ms, as measured in the browser. */
  playoutDelayMs: z.number().int().min(0).max(5_000),
};
/** When one's own tag was changed, by the browser's estimate of session time. */
const editShape = { ...nameShape, editedMs: sessionMsSchema };

export const noteTextSchema = z.string().trim().min(1).max(2_000);

/** What a rater does to their own tags and notes. A seat can name only its own, so no refusal can tell of another's (V4). */
export const tagActionSchemas = [
  z.strictObject({ type: z.literal('placeTag'), ...nameShape, code: codeIdSchema, ...pressShape }),
  z.strictObject({ type: z.literal('openSpan'), ...nameShape, code: codeIdSchema, ...pressShape }),
  z.strictObject({ type: z.literal('closeSpan'), ...nameShape, ...pressShape }),
  z.strictObject({ type: z.literal('retractTag'), ...nameShape }),
  z.strictObject({
    type: z.literal('retimeTag'),
    ...editShape,
    startMs: sessionMsSchema,
    /** Null leaves a point a point, and an open span open. */
    endMs: sessionMsSchema.nullable(),
  }),
  z.strictObject({ type: z.literal('recodeTag'), ...editShape, code: codeIdSchema }),
  /** Puts the tag into the volley at that moment; null: back to where its time says. */
  z.strictObject({ type: z.literal('assignVolley'), ...editShape, volleyAtMs: sessionMsSchema.nullable() }),
  z.strictObject({ type: z.literal('splitTag'), ...editShape, newTagId: tagIdSchema, atMs: sessionMsSchema }),
  z.strictObject({ type: z.literal('mergeTags'), ...editShape, otherTagId: tagIdSchema }),
  /** Takes back the newest step that touched this tag; `redoEdit` does it again. */
  z.strictObject({ type: z.literal('undoEdit'), ...editShape }),
  z.strictObject({ type: z.literal('redoEdit'), ...editShape }),
  z.strictObject({ type: z.literal('correctLag'), byMs: z.number().int().min(-10_000).max(10_000) }),
  z.strictObject({
    type: z.literal('writeNote'),
    textId: textIdSchema,
    tagId: tagIdSchema.nullable(),
    /** When typing began. */
    atMs: sessionMsSchema,
    text: noteTextSchema,
  }),
  z.strictObject({ type: z.literal('retractNote'), textId: textIdSchema }),
] as const;
