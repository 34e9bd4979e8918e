import { z } from 'zod';
import { seatIdSchema, tagIdSchema, textIdSchema } from '../core/ids.ts';
import { sessionMsSchema } from '../core/sessionMs.ts';

export const codeIdSchema = z.string().min(1).max(40);
const epochSchema = z.number().int().nonnegative();
/** How far off an estimate of server time may be, in ms; null where the server had not been asked yet. */
export const clockDoubtSchema = z.number().int().min(0).max(60_000).nullable();

/** Whose tag it is: with `tagId` its full name, and what `visible` needs to know. */
const tagNameShape = { seatId: seatIdSchema, tagId: tagIdSchema };

/** How a contribution stands to what its author knew. */
const provenanceShape = {
  /** Arrived after what its author may see or do had changed. */
  late: z.boolean(),
  /** Its author had seen nobody else's tags when making it. Only what was done blind counts for agreement. */
  blind: z.boolean(),
  /** `review`: made by somebody who knew that the session had ended. */
  provenance: z.enum(['live', 'review']),
  /** The epoch its author claims to have seen, and the newest that the server had delivered to the seat by then. */
  seenEpoch: epochSchema,
  deliveredEpoch: epochSchema,
};

const newTagShape = {
  ...tagNameShape,
  code: codeIdSchema,
  /** When the key went down, by the author's estimate of session time. */
  pressedMs: sessionMsSchema,
  /** How far off that estimate may be. Logs of the first version do not say. */
  clockDoubtMs: clockDoubtSchema.default(null),
  /** Corrected: see `correctedMs`. */
  startMs: sessionMsSchema,
  ...provenanceShape,
};

const editShape = {
  /** When it was changed, in session time. */
  editedMs: sessionMsSchema,
  ...provenanceShape,
};

/** What raters put on the timeline and change there; notes, also those of the table. */
export const tagEventSchemas = [
  z.strictObject({
    type: z.literal('tagPlaced'),
    ...newTagShape,
    /** For a code that makes a span of a set length; null: a point. */
    endMs: sessionMsSchema.nullable().default(null),
  }),
  z.strictObject({ type: z.literal('spanOpened'), ...newTagShape }),
  z.strictObject({
    type: z.literal('spanClosed'),
    ...tagNameShape,
    /** When the key went down; null for an end that nobody pressed. */
    pressedMs: sessionMsSchema.nullable(),
    /** Corrected, as a start is. */
    endMs: sessionMsSchema,
    /**
     * An end made by a pause or the session's end is a guess; its author's own end, arriving late, replaces it.
     * `exclusive`: the span opened just before this event, of the same seat and group, took its place.
     */
    by: z.enum(['author', 'sessionEnd', 'pause', 'exclusive']),
  }),
  z.strictObject({ type: z.literal('tagRetracted'), ...tagNameShape, code: codeIdSchema }),
  /** The tag as it is from now on. What it was stays in its history. */
  z.strictObject({
    type: z.literal('tagEdited'),
    ...tagNameShape,
    edit: z.enum(['retimed', 'recoded', 'assigned']),
    code: codeIdSchema,
    startMs: sessionMsSchema,
    /** Equal to `startMs` for a point; null while a span is open. */
    endMs: sessionMsSchema.nullable(),
    /** A moment of the volley that it belongs to by its author's hand; null: as its time says. */
    volleyAtMs: sessionMsSchema.nullable(),
    ...editShape,
  }),
  /** The span ends at `atMs`, and `newTagId` goes on from there. */
  z.strictObject({
    type: z.literal('tagSplit'),
    ...tagNameShape,
    newTagId: tagIdSchema,
    atMs: sessionMsSchema,
    ...editShape,
  }),
  /** The tag reaches over both from now on, and the other is gone. */
  z.strictObject({ type: z.literal('tagsMerged'), ...tagNameShape, otherTagId: tagIdSchema, ...editShape }),
  /** The newest step of this seat that touched the tag is taken back; see `EditStep`. */
  z.strictObject({ type: z.literal('editUndone'), ...tagNameShape, ...editShape }),
  z.strictObject({ type: z.literal('editRedone'), ...tagNameShape, ...editShape }),
  /** How long this rater is behind the panel, by their own decision: shown less this, raw times kept. Replaces the one before. */
  z.strictObject({
    type: z.literal('lagCorrected'),
    seatId: seatIdSchema,
    byMs: z.number().int().min(-10_000).max(10_000),
  }),
  z.strictObject({
    type: z.literal('noteWritten'),
    seatId: seatIdSchema,
    textId: textIdSchema,
    /** When typing began. */
    atMs: sessionMsSchema,
    tagId: tagIdSchema.nullable(),
    ...provenanceShape,
  }),
  z.strictObject({ type: z.literal('noteRetracted'), seatId: seatIdSchema, textId: textIdSchema }),
] as const;
