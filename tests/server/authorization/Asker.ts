import type { AccountRole } from '@fishbowl/shared/access/accountRole';
import { type CourseRole, courseRoles, type MemberStatus } from '@fishbowl/shared/access/courseRole';
import { type Role, roles } from '@fishbowl/shared/session/seat';

/** The sessions that there are, by what tells them apart. */
export const sessionTraits = {
  /** Classmates may watch it. */
  open: { inCourse: true, watchable: true },
  /** Its maker has left the course. */
  shut: { inCourse: true, watchable: false },
  /** Of no course. */
  alone: { inCourse: false, watchable: false },
} as const;
export type SessionName = keyof typeof sessionTraits;

/** Somebody who asks, in words of what they are. */
export interface Asker {
  readonly name: string;
  /** Absent: no account. */
  readonly account?: AccountRole;
  /** In the course that everything is about. */
  readonly member?: { readonly role: CourseRole; readonly status: MemberStatus };
  readonly teachesElsewhere?: true;
  readonly made?: SessionName;
  /** Was given a role in every session. */
  readonly placed?: true;
  /** Has a seat in every session, but not in this browser. */
  readonly satElsewhere?: true;
  /** This browser has a guest's seat in every session. */
  readonly seat?: Role;
  /** By nothing but the link. */
  readonly takenUp?: true;
  /** What this browser still carries leads nowhere any more. */
  readonly revoked?: 'seat' | 'signIn';
}

const active = (role: CourseRole) => ({ role, status: 'active' }) as const;

export const askers: readonly Asker[] = [
  { name: 'stranger' },
  { name: 'outsider', account: 'member' },
  { name: 'supervisor account', account: 'supervisor' },
  { name: 'instructor account', account: 'instructor' },
  { name: 'admin account', account: 'admin' },
  ...courseRoles.map((role) => ({ name: `${role} in the course`, account: 'member' as const, member: active(role) })),
  { name: 'pending', account: 'member', member: { role: 'student', status: 'pending' } },
  { name: 'removed student', account: 'member', member: { role: 'student', status: 'removed' } },
  { name: 'removed teacher', account: 'instructor', member: { role: 'teaching', status: 'removed' } },
  { name: 'teacher of another course', account: 'instructor', teachesElsewhere: true },
  { name: 'maker who mentors', account: 'supervisor', member: active('mentoring'), made: 'open' },
  { name: 'maker who left', account: 'supervisor', member: { role: 'teaching', status: 'removed' }, made: 'shut' },
  { name: 'maker, of no course', account: 'supervisor', made: 'alone' },
  { name: 'placed', account: 'member', member: active('student'), placed: true },
  { name: 'seated elsewhere', account: 'member', satElsewhere: true },
  ...roles.map((role) => ({ name: `guest as ${role}`, seat: role })),
  { name: 'account on a guest seat', account: 'member', seat: 'observer' },
  { name: 'teacher on a guest seat', account: 'instructor', member: active('teaching'), seat: 'supervisor' },
  { name: 'back by the link', seat: 'observer', takenUp: true },
  { name: 'account back by the link', account: 'member', seat: 'supervisor', takenUp: true },
  { name: 'revoked seat', seat: 'supervisor', revoked: 'seat' },
  { name: 'revoked sign-in', account: 'admin', member: active('teaching'), revoked: 'signIn' },
];
