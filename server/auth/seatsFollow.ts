import { isCourseStaff } from '@fishbowl/shared/access/courseRole';
import type { PersonId, SessionId } from '@fishbowl/shared/core/ids';
import type { Phase } from '@fishbowl/shared/session/phase';
import type { MemberRow } from '../store/Courses.ts';
import type { SeatRow } from '../store/Seats.ts';
import type { Records } from '../store/Store.ts';
import type { AuthDeps } from './AuthDeps.ts';
import { endInviting, endLeading, leads, teaches } from './endLeading.ts';
import { revokeSeatWithin } from './revokeSeat.ts';

/** What became of seats, for their sessions to be told. */
export interface SeatChanges {
  readonly revoked: readonly SeatRow[];
  /** Whether they release may be another now; who mentors is told again, for the session may not have been told. */
  readonly changed: readonly SeatRow[];
  /** Theirs still; whether to read alone may be another now. */
  readonly kept?: readonly SeatRow[];
}

type Part = Pick<MemberRow, 'role' | 'status'>;

interface Change {
  /** Undefined: was nothing there. */
  readonly before: Part | undefined;
  readonly after: Pick<MemberRow, 'courseId' | 'personId'> & Part;
  /** Whose doing it is. */
  readonly byId: PersonId;
  /** Of the course's sessions, those that are closed; see `closedSessions`. Asked only about whoever is taken out. */
  readonly closed: ReadonlySet<SessionId>;
}

interface Within extends Pick<AuthDeps, 'nowMs' | 'random'> {
  readonly records: Pick<Records, 'people' | 'courses' | 'sessions' | 'roleLinks' | 'seats' | 'audit'>;
}

/**
 * Has the seats that somebody holds in a course's sessions follow what they are in the course. Who is taken out leaves them
 * all, but a report that was theirs to read stays so (N61). Who leads no more is not left with the links, by which
 * they could come back as anybody and read in a closed session what a guest may, nor with a place that was given to them as
 * staff (N62). Call it within `Store.atOnce`.
 */
export async function seatsFollow(within: Within, change: Change): Promise<SeatChanges> {
  const { records } = within;
  const { before, after, byId } = change;
  const { courseId, personId } = after;
  await endPlaces(records, change);
  const revoked: SeatRow[] = [];
  const changed: SeatRow[] = [];
  const kept: SeatRow[] = [];
  const mentoring = after.status === 'active' && after.role === 'mentoring';
  for (const seat of await records.seats.ofPerson(personId)) {
    const { id, sessionId, role } = seat;
    if (seat.revokedMs !== null || (await records.sessions.byId(sessionId))?.courseId !== courseId) continue;
    if (leaves(seat, change)) {
      await revokeSeatWithin(within, sessionId, id, byId);
      revoked.push(seat);
    } else if (role === 'supervisor') changed.push(...(await mentorOrNot(records, seat, mentoring)));
    else kept.push(seat);
  }
  if (before && leads(before) && !leads(after))
    kept.push(...(await endLeading(within, { courseId, role: before.role, byId })));
  else if (teaches(before) && !teaches(after)) await endInviting(within, courseId, byId); // The links they read still.
  return { revoked, changed, kept };
}

async function mentorOrNot(
  { seats }: Pick<Records, 'seats'>,
  seat: SeatRow,
  mentoring: boolean,
): Promise<readonly SeatRow[]> {
  if (!mentoring && !seat.mentoring) return [];
  if (seat.mentoring !== mentoring) await seats.setMentoring(seat.id, mentoring);
  return [{ ...seat, mentoring }];
}

/** Ask before `Store.atOnce`: it reads the logs. */
export async function closedSessions(
  { sessions }: Pick<Records, 'sessions'>,
  door: { summary(sessionId: SessionId): Promise<{ readonly phase: Phase }> },
  courseId: MemberRow['courseId'],
): Promise<ReadonlySet<SessionId>> {
  const rows = await sessions.ofCourse(courseId);
  const phases = await Promise.all(rows.map(async ({ id }) => ({ id, phase: (await door.summary(id)).phase })));
  return new Set(phases.filter(({ phase }) => phase === 'closed').map(({ id }) => id));
}

/** A supervisor's place is given to staff, or by them to somebody in the course: with either it ends, and may be given anew. */
async function endPlaces({ sessions }: Pick<Records, 'sessions'>, { before, after }: Change): Promise<void> {
  const isStaff = after.status === 'active' && isCourseStaff(after.role);
  if (after.status !== 'removed' && (isStaff || !wasStaff(before))) return;
  for (const { id } of await sessions.ofCourse(after.courseId)) {
    const place = (await sessions.places(id)).find(({ personId }) => personId === after.personId);
    if (place?.role === 'supervisor') await sessions.setPlace(id, after.personId, null);
  }
}

function leaves(seat: SeatRow, { before, after, closed }: Change): boolean {
  if (after.status === 'removed') return wasStaff(before) || seat.role === 'supervisor' || !closed.has(seat.sessionId);
  return seat.role === 'supervisor' && wasStaff(before) && !isCourseStaff(after.role);
}

function wasStaff(before: Part | undefined): boolean {
  return before?.status === 'active' && isCourseStaff(before.role);
}
