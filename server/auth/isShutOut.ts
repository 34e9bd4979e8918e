import type { PersonId, SessionId } from '@fishbowl/shared/core/ids';
import type { Records } from '../store/Store.ts';

/** Was this person taken out of the session's course, and not let in again? */
export async function isShutOut(
  { sessions, courses }: Pick<Records, 'sessions' | 'courses'>,
  sessionId: SessionId,
  personId: PersonId,
): Promise<boolean> {
  const courseId = (await sessions.byId(sessionId))?.courseId;
  const member = courseId && (await courses.member(courseId, personId));
  return member ? member.removedMs !== null : false;
}
