import { z } from 'zod';
import { seatIdSchema, tagIdSchema, textIdSchema } from '../core/ids.ts';
import { sessionMsSchema, wallMsSchema } from '../core/sessionMs.ts';
import { sessionConfigSchema } from './config.ts';
import { stages } from './phase.ts';
import { roleSchema } from './seat.ts';

export const codeIdSchema = z.string().min(1).max(40);
/** So many times a session can be begun again, the first included. */
export const maxTakes = 99;
const epochSchema = z.number().int().nonnegative();
const atShape = { atMs: sessionMsSchema };

/** Whose tag it is: with `tagId` its full name, and what `visible` needs to know. */
const tagNameShape = { seatId: seatIdSchema, tagId: tagIdSchema };

/** How a contribution stands to what its author knew. */
const provenanceShape = {
  /** Arrived after what its author may see or do had changed. */
  late: z.boolean(),
  /** Its author had seen nobody else's tags when making it. Only blind tags count for agreement. */
  blind: z.boolean(),
  /** `review`: added by somebody who knew that the session had ended. */
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
  /** Corrected: see `correctedMs`. */
  startMs: sessionMsSchema,
  ...provenanceShape,
};

/** Ratings by the id of what is rated. */
export const ratingsSchema = z
  .record(z.string().min(1).max(40), z.number().int().min(0).max(10))
  .refine((ratings) => Object.keys(ratings).length <= 40, 'at most 40 ratings');

/** What happened. Facts only: never renamed, never edited, only superseded by later facts. */
export const sessionEventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('sessionCreated'), config: sessionConfigSchema }),
  /** `alias` stands for the seat where classmates are pseudonymous; it never leaves the server beside the seat's id. */
  z.strictObject({
    type: z.literal('seatTaken'),
    seatId: seatIdSchema,
    role: roleSchema,
    alias: seatIdSchema.nullable(),
  }),
  z.strictObject({ type: z.literal('seatRevoked'), seatId: seatIdSchema }),
  z.strictObject({
    type: z.literal('consentAnswered'),
    seatId: seatIdSchema,
    purpose: z.enum(['observed']),
    textVersion: z.number().int().positive(),
    given: z.boolean(),
  }),
  z.strictObject({ type: z.literal('sessionStarted'), wallMs: wallMsSchema }),
  z.strictObject({
    type: z.literal('paused'),
    ...atShape,
    seatId: seatIdSchema,
    reason: z.enum(['timeOut', 'supervisor', 'consent']),
  }),
  z.strictObject({ type: z.literal('resumed'), ...atShape }),
  z.strictObject({ type: z.literal('takeStarted'), ...atShape, take: z.number().int().min(2).max(maxTakes) }),
  /** The server was not running. Marked on the timeline, so that silence is not mistaken for restraint. */
  z.strictObject({ type: z.literal('serverDown'), fromMs: sessionMsSchema, toMs: sessionMsSchema }),
  z.strictObject({ type: z.literal('sessionEnded'), ...atShape }),
  z.strictObject({ type: z.literal('sessionClosed'), ...atShape }),
  /** Exposure: what a rater watched, from here until `watchStopped`. */
  z.strictObject({
    type: z.literal('watchStarted'),
    ...atShape,
    seatId: seatIdSchema,
    codes: z.union([z.literal('all'), z.array(codeIdSchema).max(100)]),
  }),
  z.strictObject({ type: z.literal('watchStopped'), ...atShape, seatId: seatIdSchema }),
  z.strictObject({ type: z.literal('looked'), ...atShape, seatId: seatIdSchema }),
  z.strictObject({ type: z.literal('revealed'), ...atShape }),
  z.strictObject({
    type: z.literal('selfRated'),
    ...atShape,
    seatId: seatIdSchema,
    ratings: ratingsSchema,
    textId: textIdSchema.nullable(),
  }),
  z.strictObject({ type: z.literal('selfRatingSkipped'), ...atShape, seatId: seatIdSchema }),
  z.strictObject({ type: z.literal('released'), ...atShape, stage: z.enum(stages) }),
  z.strictObject({ type: z.literal('tagPlaced'), ...newTagShape }),
  z.strictObject({ type: z.literal('spanOpened'), ...newTagShape }),
  z.strictObject({
    type: z.literal('spanClosed'),
    ...tagNameShape,
    /** When the key went down; null for an end that nobody pressed. */
    pressedMs: sessionMsSchema.nullable(),
    /** Corrected, as a start is. */
    endMs: sessionMsSchema,
    /** An end made by `sessionEnded` is a guess; its author's own end, arriving late, replaces it. */
    by: z.enum(['author', 'sessionEnd']),
  }),
  z.strictObject({ type: z.literal('tagRetracted'), ...tagNameShape, code: codeIdSchema }),
  z.strictObject({
    type: z.literal('noteWritten'),
    seatId: seatIdSchema,
    textId: textIdSchema,
    /** When typing began. */
    ...atShape,
    tagId: tagIdSchema.nullable(),
    ...provenanceShape,
  }),
  z.strictObject({ type: z.literal('noteRetracted'), seatId: seatIdSchema, textId: textIdSchema }),
]);
export type SessionEvent = z.infer<typeof sessionEventSchema>;
export type NewTagEvent = Extract<SessionEvent, { type: 'tagPlaced' | 'spanOpened' }>;
/** What one seat contributed, and others may or may not see. */
export type Contribution = Extract<
  SessionEvent,
  { type: 'tagPlaced' | 'spanOpened' | 'spanClosed' | 'tagRetracted' | 'noteWritten' | 'noteRetracted' }
>;
/** The facts that change what somebody may see or do. */
export type PolicyChange = Extract<
  SessionEvent,
  { type: 'looked' | 'revealed' | 'sessionEnded' | 'sessionClosed' | 'released' | 'seatRevoked' }
>;
