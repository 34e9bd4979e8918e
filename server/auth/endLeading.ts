import type { CourseRole } from '@fishbowl/shared/access/courseRole';
import type { CourseId, PersonId, SessionId } from '@fishbowl/shared/core/ids';
import type { AuditFact } from '../store/Audit.ts';
import type { Invitation, MemberRow } from '../store/Courses.ts';
import type { SeatRow } from '../store/Seats.ts';
import type { Records } from '../store/Store.ts';
import type { AuthDeps } from './AuthDeps.ts';
import { renewLink } from './roleLinks.ts';

interface Renewing extends Pick<AuthDeps, 'nowMs' | 'random'> {
  readonly records: Pick<Records, 'roleLinks' | 'seats' | 'audit'>;
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
  const left: SeatRow[] = [];
  for (const { id } of await within.records.sessions.ofCourse(courseId))
    left.push(...(await renewLinks(within, id, byId)));
  if (role === 'teaching') await endInviting(within, courseId, byId);
  return left;
}

/** Who taught a course had read its invitations: they lead nowhere any more. */
export async function endInviting(within: Within, courseId: CourseId, byId: PersonId | null): Promise<void> {
  await revokeInvitations(within, await within.records.courses.invitations(courseId, within.nowMs()), byId);
}

/**
 * All that lead into the session, for whoever had read them. What came back by nothing but them ends too: it may be theirs.
 * In the record as what is renewed by hand, and whose seat it was that somebody was put out of.
 */
export async function renewLinks(
  { records: { roleLinks, seats, audit }, nowMs, random }: Renewing,
  sessionId: SessionId,
  byId: PersonId | null,
): Promise<readonly SeatRow[]> {
  const who = { byId, sessionId };
  const facts: AuditFact[] = [];
  for (const { role } of await roleLinks.forSession(sessionId)) {
    await renewLink({ store: { roleLinks }, nowMs, random }, sessionId, role);
    facts.push({ action: 'linkRenewed', ...who, detail: { role, what: 'link' } });
  }
  const ended = await seats.endTakenUp(sessionId);
  for (const { personId: aboutId, role } of ended)
    facts.push({ action: 'takenUpEnded', ...who, aboutId, detail: { role } });
  if (facts.length > 0) await audit.appendAll(facts, nowMs());
  return ended;
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

type Part = Pick<MemberRow, 'role' | 'status'>;

/** Whether they can read what leads into a course's sessions. */
export function leads(part: Part | undefined): boolean {
  return teaches(part) || (part?.status === 'active' && part.role === 'supervising');
}

/** Whether they can read a course's invitations. */
export function teaches(part: Part | undefined): boolean {
  return part?.status === 'active' && part.role === 'teaching';
}
