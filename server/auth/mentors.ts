import type { PersonId, SessionId } from '@fishbowl/shared/core/ids';
import type { Role } from '@fishbowl/shared/session/seat';
import type { Records } from '../store/Store.ts';

/** Would this person, in this role, supervise without releasing? It follows from the session's course, by whatever way they come. */
export async function mentors(
  { sessions, courses }: Pick<Records, 'sessions' | 'courses'>,
  sessionId: SessionId,
  role: Role,
  personId: PersonId,
): Promise<boolean> {
  const courseId = role === 'supervisor' && (await sessions.byId(sessionId))?.courseId;
  const member = courseId && (await courses.member(courseId, personId));
  return member && member.status === 'active' ? member.role === 'mentoring' : false;
}
