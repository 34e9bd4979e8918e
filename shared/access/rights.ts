import { type Phase, phases } from '../session/phase.ts';
import { type Role, roles } from '../session/seat.ts';
import type { AccountRole } from './accountRole.ts';
import { type CourseRole, courseRoles, courseStaff } from './courseRole.ts';

/** What a right is about. */
export type ObjectKind = 'site' | 'person' | 'course' | 'session';

/**
 * What somebody is to an object; one can be several things at once. `anyone`: a stranger too. `self`: the person it is
 * about. `owner`: who made the session. `placed`: was given a role in the session beforehand, or has a seat in it that this
 * browser does not hold. `classmate`: takes part in the course of a session that classmates may watch. `seat-…`: sits in
 * the session. `seat-holder`: besides, in a browser that took the seat or was handed it, and did not merely come back to it
 * by a link that others may know (N96). A course's roles stand for themselves, also towards the sessions of the course.
 */
export type Standing =
  | 'anyone'
  | 'signedIn'
  | Exclude<AccountRole, 'member'>
  | 'self'
  | CourseRole
  | 'owner'
  | 'placed'
  | 'classmate'
  | `seat-${Role}`
  | 'seat-holder';

/** An incident hides a session from nearly everybody, whatever its phase. */
export type SessionPhase = Phase | 'frozen';

export interface Right {
  readonly object: ObjectKind;
  readonly who: readonly Standing[];
  /** Absent: at any time. */
  readonly phases?: readonly SessionPhase[];
}

const everySeat: readonly Standing[] = roles.map((role) => `seat-${role}` as const);
const leads: readonly Standing[] = ['owner', 'teaching', 'supervising'];
const staff: readonly Standing[] = [...leads, 'mentoring'];
const administers: readonly Standing[] = ['admin', 'teaching'];
const beforeTheEnd: readonly SessionPhase[] = phases.filter((phase) => phase !== 'closed');

/** Who may do what, to what, and when. Every route names its row here (`routeRights`); what a seat may ask for on the socket stands in `permissions` (A11, A12). */
export const rights = {
  'page.open': { object: 'site', who: ['anyone'] },
  'account.enter': { object: 'site', who: ['anyone'] },
  'account.own': { object: 'site', who: ['signedIn'] },
  'library.read': { object: 'site', who: ['signedIn'] },
  'door.open': { object: 'site', who: ['anyone'] },
  'health.read': { object: 'site', who: ['anyone'] },
  /** The token of the one who runs the installation is the guard: a program that asks has no account. */
  'metrics.read': { object: 'site', who: ['anyone'] },
  'audit.read': { object: 'site', who: ['admin'] },
  'people.list': { object: 'site', who: ['admin'] },
  'people.add': { object: 'site', who: ['admin'] },
  'person.edit': { object: 'person', who: ['admin'] },
  'person.erase': { object: 'person', who: ['admin', 'self'] },
  'course.list': { object: 'site', who: ['signedIn'] },
  'course.ask': { object: 'site', who: ['signedIn'] },
  'course.create': { object: 'site', who: ['admin', 'instructor'] },
  'course.read': { object: 'course', who: ['admin', ...courseRoles] },
  'course.edit': { object: 'course', who: administers },
  'course.seePeople': { object: 'course', who: ['admin', ...courseStaff] },
  'course.admit': { object: 'course', who: administers },
  'course.plan': { object: 'course', who: ['teaching', 'supervising'] },
  'session.list': { object: 'site', who: ['signedIn'] },
  'session.create': { object: 'site', who: ['admin', 'instructor', 'supervisor'] },
  'session.read': { object: 'session', who: staff },
  /** In a closed session by those links alone that lead guests back to their seats (N78). */
  'session.invite': { object: 'session', who: leads, phases },
  'session.place': { object: 'session', who: leads, phases: beforeTheEnd },
  'session.unseat': { object: 'session', who: leads, phases },
  /** Somebody who came without an account, and asks for it. */
  'session.eraseGuest': { object: 'session', who: ['admin', 'owner', 'teaching'], phases },
  'session.supervise': { object: 'session', who: staff, phases },
  'session.enter': { object: 'session', who: [...everySeat, 'placed', 'classmate'], phases },
  'session.whoSees': { object: 'session', who: [...everySeat, ...staff, 'placed', 'classmate'] },
  'session.freeze': { object: 'session', who: [...everySeat, ...staff], phases },
  'session.incidents': { object: 'session', who: ['admin', 'owner', 'teaching'] },
  'session.unfreeze': { object: 'session', who: ['admin', 'owner', 'teaching'], phases: ['frozen'] },
  'seat.read': { object: 'session', who: everySeat, phases },
  'seat.use': { object: 'session', who: everySeat, phases },
  /** Into an account of one's own, or to be erased. */
  'seat.dispose': { object: 'session', who: ['seat-holder'], phases },
} as const satisfies Readonly<Record<string, Right>>;

export type RightName = keyof typeof rights;
