import { isCourseStaff } from '@fishbowl/shared/access/courseRole';
import type { PersonId, SessionId } from '@fishbowl/shared/core/ids';
import type { Phase } from '@fishbowl/shared/session/phase';
import type { MemberRow } from '../store/Courses.ts';
import type { SeatRow } from '../store/Seats.ts';
import type { Records } from '../store/Store.ts';
import type { AuthDeps } from './AuthDeps.ts';
import { revokeSeatWithin } from './revokeSeat.ts';
import { renewLink } from './roleLinks.ts';

/** What became of seats, for their sessions to be told. */
export interface SeatChanges {
  readonly revoked: readonly SeatRow[];
  /** Whether they release may be another now; who mentors is told again, for the session may not have been told. */
  readonly changed: readonly SeatRow[];
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
  readonly records: Records;
}

/**
 * Has the seats that somebody holds in a course's sessions follow what they are in the course. Who is taken out leaves them
 * all, but a report that was theirs to read stays so (N61). Who leads no more is not left with the links, by which
 * they could come back as anybody, and read in a closed session what a guest may (N62). Call it within `Store.atOnce`.
 */
export async function seatsFollow(within: Within, change: Change): Promise<SeatChanges> {
  const { records } = within;
  const { before, after, byId } = change;
  const { courseId, personId } = after;
  const revoked: SeatRow[] = [];
  const changed: SeatRow[] = [];
  const mentoring = after.status === 'active' && after.role === 'mentoring';
  for (const seat of await records.seats.ofPerson(personId)) {
    const { id, sessionId, role } = seat;
    if (seat.revokedMs !== null || (await records.sessions.byId(sessionId))?.courseId !== courseId) continue;
    if (await leaves(records, seat, change)) {
      await revokeSeatWithin(within, sessionId, id, byId);
      revoked.push(seat);
    } else if (role === 'supervisor') changed.push(...(await mentorOrNot(records, seat, mentoring)));
  }
  if (leads(before) && !leads(after)) await renewLinks(within, courseId);
  return { revoked, changed };
}

async function mentorOrNot({ seats }: Records, seat: SeatRow, mentoring: boolean): Promise<readonly SeatRow[]> {
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

async function leaves(records: Records, seat: SeatRow, { before, after, closed }: Change): Promise<boolean> {
  const wasStaff = before?.status === 'active' && isCourseStaff(before.role);
  if (after.status === 'removed') return wasStaff || seat.role === 'supervisor' || !closed.has(seat.sessionId);
  if (seat.role !== 'supervisor' || !wasStaff || isCourseStaff(after.role)) return false;
  const places = await records.sessions.places(seat.sessionId);
  return !places.some(({ personId, role }) => personId === seat.personId && role === 'supervisor');
}

function leads(part: Part | undefined): boolean {
  return part?.status === 'active' && (part.role === 'teaching' || part.role === 'supervising');
}

/** All that lead into the course's sessions, since who led had read them; in a closed one they open guests' seats. */
async function renewLinks({ records, nowMs, random }: Within, courseId: MemberRow['courseId']): Promise<void> {
  for (const { id } of await records.sessions.ofCourse(courseId)) {
    for (const { role } of await records.roleLinks.forSession(id))
      await renewLink({ store: records, nowMs, random }, id, role);
  }
}
