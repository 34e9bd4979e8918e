import { z } from 'zod';

/** What somebody is in one course. Who mentors supervises sessions, but releases nothing. */
export const courseRoles = [
  'teaching',
  'supervising',
  'mentoring',
  'student',
  'actor',
  'interpreter',
  'observer',
] as const;
export const courseRoleSchema = z.enum(courseRoles);
export type CourseRole = (typeof courseRoles)[number];

/** `pending`: has asked to come in by the course's code. `removed`: was in it; what they did stays theirs. */
export const memberStatuses = ['active', 'pending', 'removed'] as const;
export const memberStatusSchema = z.enum(memberStatuses);
export type MemberStatus = (typeof memberStatuses)[number];

export const courseStaff = ['teaching', 'supervising', 'mentoring'] as const satisfies readonly CourseRole[];

export function isCourseStaff(role: CourseRole): boolean {
  return courseStaff.some((staff) => staff === role);
}
