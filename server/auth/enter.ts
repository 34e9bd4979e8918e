import { isCourseStaff } from '@fishbowl/shared/access/courseRole';
import { err, type Result } from '@fishbowl/shared/core/result';
import type { Role } from '@fishbowl/shared/session/seat';
import type { SessionRow } from '../store/Sessions.ts';
import { type Joined, type JoinRefusal, resume, type Seating, takeSeat } from './join.ts';
import type { SignedIn } from './signIn.ts';
import { seatOf, type Visitor } from './visitor.ts';

/**
 * Takes the seat that one has, or that one was given, or, where classmates may watch, one to watch from. No link is needed.
 * Call it as `join`.
 */
export async function enter(
  deps: Seating,
  session: SessionRow,
  visitor: Visitor,
): Promise<Result<Joined, JoinRefusal>> {
  const mine = await seatOf(deps, visitor, session.id);
  if (mine) return resume(deps, mine, visitor);
  const role = visitor.signedIn && (await roleOf(deps, session, visitor.signedIn));
  if (!visitor.signedIn || !role) return err({ code: 'linkUnknown' });
  return takeSeat(deps, { sessionId: session.id, role }, null, visitor.signedIn);
}

async function roleOf(
  { store }: Pick<Seating, 'store'>,
  session: SessionRow,
  { account }: SignedIn,
): Promise<Role | undefined> {
  const member = session.courseId && (await store.courses.member(session.courseId, account.personId));
  if (session.courseId !== null && member?.status !== 'active') return undefined; // Who was taken out has no place any more.
  const course = session.courseId && (await store.courses.byId(session.courseId));
  if (course && course.archivedMs !== null) return undefined; // Into a course that is put away nobody comes.
  const places = await store.sessions.places(session.id);
  const place = places.find(({ personId }) => personId === account.personId);
  if (place) return place.role;
  return session.classmatesMayWatch && member && !isCourseStaff(member.role) ? 'observer' : undefined;
}
