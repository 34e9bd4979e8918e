import type { AccountRole } from '@fishbowl/shared/access/accountRole';
import type { CourseRole, MemberStatus } from '@fishbowl/shared/access/courseRole';
import { type Role, roles } from '@fishbowl/shared/session/seat';

/** Somebody who has no seat in the session, or has one no more once the test has taken it. */
export interface Outsider {
  readonly name: string;
  /** Is signed in. Absent: no account. */
  readonly account?: AccountRole;
  /** In the course of the session. */
  readonly member?: { readonly role: CourseRole; readonly status: MemberStatus };
  readonly elsewhere?: CourseRole;
  /** Was given a role in the session beforehand, and has not come. */
  readonly placed?: Role;
  /** The cookie of a seat in another session: as it is, or under the name that this session's would have. */
  readonly carries?: 'seat there' | 'seat there, renamed';
  /** Sat here, and loses that, with the connections, by what happens. The browser keeps its cookies. */
  readonly lost?: { readonly as: Role; readonly by: Loss };
}

const losses = ['revoked', 'taken out', 'signed out', 'signed out from elsewhere'] as const;
export type Loss = (typeof losses)[number];

const active = (role: CourseRole) => ({ role, status: 'active' }) as const;
const pupil = { account: 'member', member: active('student') } as const;

function memberAs(as: Role): CourseRole {
  if (as === 'supervisor') return 'supervising';
  return as === 'observer' ? 'observer' : 'student';
}

export const outsiders: readonly Outsider[] = [
  { name: 'stranger' },
  { name: 'member-account', account: 'member' },
  { name: 'student-elsewhere', account: 'member', elsewhere: 'student' },
  { name: 'teacher-elsewhere', account: 'instructor', elsewhere: 'teaching' },
  { name: 'admin', account: 'admin' },
  { name: 'classmate', ...pupil },
  { name: 'teacher-who-did-not-come', account: 'instructor', member: active('teaching') },
  { name: 'placed', ...pupil, placed: 'observer' },
  { name: 'waiting', account: 'member', member: { role: 'student', status: 'pending' }, placed: 'observer' },
  { name: 'sits-elsewhere', carries: 'seat there' },
  { name: 'sits-elsewhere-and-says-here', carries: 'seat there, renamed' },
  ...roles.map((as): Outsider => ({ name: `guest-${as}-revoked`, lost: { as, by: 'revoked' } })),
  ...losses.flatMap((by) =>
    roles.map((as): Outsider => {
      const name = `${as}-${by.replaceAll(' ', '-')}`;
      return { name, account: 'member', member: active(memberAs(as)), lost: { as, by } };
    }),
  ),
  { name: 'mentor', account: 'member', member: active('mentoring'), lost: { as: 'supervisor', by: 'taken out' } },
];
