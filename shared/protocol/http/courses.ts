import { z } from 'zod';
import { courseRoleSchema, memberStatusSchema } from '../../access/courseRole.ts';
import { courseIdSchema, personIdSchema, sessionIdSchema } from '../../core/ids.ts';
import { sessionConfigSchema } from '../../session/config.ts';
import { phases } from '../../session/phase.ts';
import { roleSchema } from '../../session/seat.ts';
import { joinCodeSchema } from './joinCode.ts';
import { newSessionBodySchema } from './sessions.ts';

export const courseParamsSchema = z.strictObject({ courseId: courseIdSchema });
export const memberParamsSchema = z.strictObject({ courseId: courseIdSchema, personId: personIdSchema });

const { visibility, place } = sessionConfigSchema.shape;

/** What a new session of the course begins with. */
export const courseDefaultsSchema = z.strictObject({
  codebookId: z.string().min(1).max(64),
  visibility,
  place,
});
export type CourseDefaults = z.infer<typeof courseDefaultsSchema>;

export const newCourseBodySchema = z.strictObject({
  title: z.string().trim().min(1).max(120),
  defaults: courseDefaultsSchema,
});
export type NewCourseBody = z.infer<typeof newCourseBodySchema>;

const version = z.number().int().positive();
/** `version`: the one that was read; see `changedMeanwhile`. */
export const courseBodySchema = newCourseBodySchema.extend({ archived: z.boolean(), version });
export type CourseBody = z.infer<typeof courseBodySchema>;

const courseCardShape = {
  id: courseIdSchema,
  title: z.string(),
  archived: z.boolean(),
  /** Mine in it; null for an administrator who has none. */
  role: courseRoleSchema.nullable(),
};
/** Those in which I am, or all for administrators; and those that I have asked to come into. */
export const coursesReplySchema = z.strictObject({
  courses: z.array(z.strictObject(courseCardShape)),
  asked: z.array(z.strictObject({ id: courseIdSchema, title: z.string() })),
});
export type CoursesReply = z.infer<typeof coursesReplySchema>;

export const courseSessionSchema = z.strictObject({
  id: sessionIdSchema,
  title: z.string(),
  createdMs: z.number(),
  /** When it is meant to be held. Null: open. */
  plannedMs: z.number().nullable(),
  phase: z.enum(phases),
  startedWallMs: z.number().nullable(),
  /** Hidden for an incident. */
  frozen: z.boolean(),
  codebookId: z.string(),
  /** Mine: the seat I have, or the role I was given or can watch in. Null: none. */
  role: roleSchema.nullable(),
  seated: z.boolean(),
});
export type CourseSession = z.infer<typeof courseSessionSchema>;

export const courseReplySchema = z.strictObject({
  ...courseCardShape,
  defaults: courseDefaultsSchema,
  version,
  /** For those who may admit people, while the code is on; as it is shown. */
  code: z.string().nullable(),
  /** How many have asked to come in; null for those who may not know. */
  pending: z.number().nullable(),
  /** Staff get all; everybody else those that concern them, or that classmates may watch. Newest first. */
  sessions: z.array(courseSessionSchema),
});
export type CourseReply = z.infer<typeof courseReplySchema>;

/** `new`: a code that nobody knows yet; it is also how a code is switched on. */
export const courseCodeBodySchema = z.strictObject({ what: z.enum(['new', 'off']) });
export type CourseCodeBody = z.infer<typeof courseCodeBodySchema>;

export const memberSchema = z.strictObject({
  personId: personIdSchema,
  /** Null once erased. */
  name: z.string().nullable(),
  login: z.string().nullable(),
  role: courseRoleSchema,
  status: memberStatusSchema,
  sinceMs: z.number(),
  version,
});
export type Member = z.infer<typeof memberSchema>;
export const membersReplySchema = z.strictObject({ members: z.array(memberSchema) });

/** Admits, gives another role, or takes out. A course keeps at least one who teaches. */
export const memberBodySchema = z.strictObject({
  role: courseRoleSchema,
  status: z.enum(['active', 'removed']),
  version,
});
export type MemberBody = z.infer<typeof memberBodySchema>;

/** Asks to come in as a student; whoever teaches says yes. */
export const enrolBodySchema = z.strictObject({ code: joinCodeSchema });
export type EnrolBody = z.input<typeof enrolBodySchema>;
/** The same whether one has asked before or is in it already. */
export const enrolReplySchema = z.strictObject({
  courseId: courseIdSchema,
  title: z.string(),
  status: memberStatusSchema,
});

/** As `POST /api/sessions`, in a course. */
export const plannedSessionBodySchema = newSessionBodySchema.extend({
  plannedMs: z.number().int().positive().nullable(),
  /** Everybody in the course who has no other role may watch. */
  classmatesMayWatch: z.boolean(),
  places: z.array(z.strictObject({ personId: personIdSchema, role: roleSchema })).max(100),
});
export type PlannedSessionBody = z.infer<typeof plannedSessionBodySchema>;
