import { z } from 'zod';
import { courseIdSchema, sessionIdSchema } from '../../core/ids.ts';
import { phases } from '../../session/phase.ts';
import { roleSchema } from '../../session/seat.ts';

/** A session in which I sit, sat, or was given a role; over all courses. */
export const mySessionSchema = z.strictObject({
  id: sessionIdSchema,
  title: z.string(),
  course: z.strictObject({ id: courseIdSchema, title: z.string() }).nullable(),
  role: roleSchema,
  seated: z.boolean(),
  plannedMs: z.number().nullable(),
  createdMs: z.number(),
  startedWallMs: z.number().nullable(),
  phase: z.enum(phases),
  frozen: z.boolean(),
});
export type MySession = z.infer<typeof mySessionSchema>;
/** Newest first. */
export const mySessionsReplySchema = z.strictObject({ sessions: z.array(mySessionSchema) });

/**
 * What to do next, the most pressing first. `enter`: it runs, or its lobby is open and I have a role in it. `report`: a
 * session in which I sat was held in the last fourteen days. `hidden`: a session is hidden for an incident, and I may
 * bring it back. `admit`: people ask to come into a course of mine. `plan`: a course of mine has no session ahead. `wait`:
 * I have asked to come into a course.
 */
export const nextSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('enter'), session: mySessionSchema }),
  z.strictObject({ what: z.literal('report'), session: mySessionSchema }),
  z.strictObject({
    what: z.literal('hidden'),
    session: mySessionSchema.pick({ id: true, title: true, course: true }),
    sinceMs: z.number(),
  }),
  z.strictObject({
    what: z.literal('admit'),
    course: z.strictObject({ id: courseIdSchema, title: z.string() }),
    people: z.number(),
  }),
  z.strictObject({ what: z.literal('plan'), course: z.strictObject({ id: courseIdSchema, title: z.string() }) }),
  z.strictObject({ what: z.literal('wait'), course: z.strictObject({ id: courseIdSchema, title: z.string() }) }),
]);
export type Next = z.infer<typeof nextSchema>;
export const nextReplySchema = z.strictObject({ next: z.array(nextSchema) });

/**
 * What goes with a person, and what stays and why: shown before it happens. What would count somebody's hidden tags and notes
 * is told to that person alone: null, where another asks.
 */
export const erasurePreviewReplySchema = z.strictObject({
  name: z.string().nullable(),
  /** What is erased: how many of each. */
  goes: z.strictObject({
    signIns: z.number(),
    courses: z.number(),
    seats: z.number(),
    texts: z.number().nullable(),
    auditEntries: z.number().nullable(),
  }),
  /** What stays, without a name: events of sessions in which others took part. */
  stays: z.strictObject({ sessions: z.number(), tags: z.number().nullable(), events: z.number().nullable() }),
  /** Why it cannot be done now. */
  obstacles: z.array(z.enum(['sessionRunning', 'lastAdmin', 'onlyTeacher'])),
});
export type ErasurePreviewReply = z.infer<typeof erasurePreviewReplySchema>;
/** The login, typed again. */
export const erasureBodySchema = z.strictObject({ login: z.string().min(1).max(80) });
export type ErasureBody = z.infer<typeof erasureBodySchema>;
