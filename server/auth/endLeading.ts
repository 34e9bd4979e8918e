import type { CourseRole } from '@fishbowl/shared/access/courseRole';
import type { CourseId, PersonId, SessionId } from '@fishbowl/shared/core/ids';
import type { Invitation, MemberRow } from '../store/Courses.ts';
import type { SeatRow } from '../store/Seats.ts';
import type { Records } from '../store/Store.ts';
import type { AuthDeps } from './AuthDeps.ts';
import { renewLink } from './roleLinks.ts';

interface Renewing extends Pick<AuthDeps, 'nowMs' | 'random'> {
  readonly records: Pick<Records, 'roleLinks' | 'seats'>;
}

interface Revoking extends Pick<AuthDeps, 'nowMs'> {
  readonly records: Pick<Records, 'courses' | 'audit'>;
}

interface Within extends Renewing, Revoking {
  readonly records: Renewing['records'] & Revoking['records'] & Pick<Records, 'sessions'>;
}

interface Led {
  readonly courseId: CourseId;
  readonly role: CourseRole;
  /** Whose doing it is; null: the installation's. */
  readonly byId: PersonId | null;
}

/**
 * Who led a course is not left with what they had read, by which they could come back as anybody: the links into its sessions
 * are new, and if they taught it, its invitations lead nowhere any more (N62). Gives the seats whose connections are to be
 * looked at anew.
 */
export async function endLeading(within: Within, { courseId, role, byId }: Led): Promise<readonly SeatRow[]> {
  const { courses, sessions } = within.records;
  const left: SeatRow[] = [];
  for (const { id } of await sessions.ofCourse(courseId)) left.push(...(await renewLinks(within, id)));
  if (role === 'teaching') await revokeInvitations(within, await courses.invitations(courseId, within.nowMs()), byId);
  return left;
}

/** All that lead into the session, for whoever had read them. What came back by nothing but them ends too: it may be theirs. */
export async function renewLinks(
  { records: { roleLinks, seats }, nowMs, random }: Renewing,
  sessionId: SessionId,
): Promise<readonly SeatRow[]> {
  for (const { role } of await roleLinks.forSession(sessionId))
    await renewLink({ store: { roleLinks }, nowMs, random }, sessionId, role);
  return seats.endTakenUp(sessionId);
}

export async function revokeInvitations(
  { records: { courses, audit }, nowMs }: Revoking,
  invitations: readonly Pick<Invitation, 'id' | 'courseId'>[],
  byId: PersonId | null,
): Promise<void> {
  for (const { id, courseId } of invitations) {
    await courses.revokeInvitation(courseId, id, nowMs());
    await audit.append({ action: 'invitationRevoked', byId, courseId }, nowMs());
  }
}

/** Whether they can read what leads into a course's sessions. */
export function leads(part: Pick<MemberRow, 'role' | 'status'> | undefined): boolean {
  return part?.status === 'active' && (part.role === 'teaching' || part.role === 'supervising');
}
