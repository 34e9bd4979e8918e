import { z } from 'zod';
import { seatIdSchema, textIdSchema } from '../core/ids.ts';
import { sessionMsSchema, wallMsSchema } from '../core/sessionMs.ts';
import { sessionConfigSchema, sessionOptionsSchema } from './config.ts';
import { stages } from './phase.ts';
import { roleSchema } from './seat.ts';
import { speechEventSchemas } from './speechEvent.ts';
import { tableEventSchemas } from './tableEvent.ts';
import { codeIdSchema, tagEventSchemas } from './tagEvent.ts';

/** So many times a session can be begun again, the first included. */
export const maxTakes = 99;
const atShape = { atMs: sessionMsSchema };
export const codesSchema = z.union([z.literal('all'), z.array(codeIdSchema).max(100)]);

/** Ratings by the id of what is rated. */
export const ratingsSchema = z
  .record(z.string().min(1).max(40), z.number().int().min(0).max(10))
  .refine((ratings) => Object.keys(ratings).length <= 40, 'at most 40 ratings');

/** What happened. Facts only: never renamed, never edited, only superseded by later facts. */
export const sessionEventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('sessionCreated'), config: sessionConfigSchema }),
  /** What was chosen anew in the lobby. */
  z.strictObject({ type: z.literal('configured'), options: sessionOptionsSchema }),
  /** What a rater is asked to watch for, from now on. */
  z.strictObject({ type: z.literal('taskAssigned'), seatId: seatIdSchema, codes: codesSchema }),
  /** `alias` stands for the seat where classmates are pseudonymous; it never leaves the server beside the seat's id. */
  z.strictObject({
    type: z.literal('seatTaken'),
    seatId: seatIdSchema,
    role: roleSchema,
    alias: seatIdSchema.nullable(),
    /** Supervises, but releases nothing. */
    mentoring: z.literal(true).optional(),
  }),
  /** Whoever supervises releases from now on, or no more. */
  z.strictObject({ type: z.literal('mentoringChanged'), seatId: seatIdSchema, mentoring: z.boolean() }),
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
    /** `incident`: the session was hidden; see `IncidentNote`. */
    reason: z.enum(['timeOut', 'supervisor', 'consent', 'incident']),
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
    codes: codesSchema,
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
  ...tagEventSchemas,
  ...speechEventSchemas,
  ...tableEventSchemas,
]);
export type SessionEvent = z.infer<typeof sessionEventSchema>;
export type NewTagEvent = Extract<SessionEvent, { type: 'tagPlaced' | 'spanOpened' }>;
/** What one seat contributed, and others may or may not see. */
export type Contribution = z.infer<(typeof tagEventSchemas)[number]>;
const contributionTypes: ReadonlySet<string> = new Set(tagEventSchemas.map(({ shape }) => shape.type.value));
export function isContribution(event: SessionEvent): event is Contribution {
  return contributionTypes.has(event.type);
}

/** The facts that change what somebody may see or do. */
export type PolicyChange = Extract<
  SessionEvent,
  { type: 'configured' | 'looked' | 'revealed' | 'sessionEnded' | 'sessionClosed' | 'released' | 'seatRevoked' }
>;
