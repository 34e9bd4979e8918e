import { isCourseStaff } from '@fishbowl/shared/access/courseRole';
import type { Standing } from '@fishbowl/shared/access/rights';
import { siteStandings } from '@fishbowl/shared/access/standingsOf';
import type { CourseId, PersonId } from '@fishbowl/shared/core/ids';
import type { Account } from '../store/People.ts';
import type { BrowserSeat } from '../store/Seats.ts';
import type { SessionRow } from '../store/Sessions.ts';
import type { Records } from '../store/Store.ts';

type Standings = ReadonlySet<Standing>;
type Who = Account | undefined;

/** What somebody is to the whole installation. */
export function towardsSite(account: Who): Standings {
  return siteStandings(account?.role ?? null);
}

export function towardsPerson(account: Who, personId: PersonId): Standings {
  return new Set([...towardsSite(account), ...(account?.personId === personId ? (['self'] as const) : [])]);
}

export async function towardsCourse(
  { courses }: Pick<Records, 'courses'>,
  account: Who,
  courseId: CourseId,
): Promise<Standings> {
  const member = account && (await courses.member(courseId, account.personId));
  return new Set([...towardsSite(account), ...(member?.status === 'active' ? [member.role] : [])]);
}

/**
 * `seat`: that of this browser. A seat that an account has elsewhere is a place, until it is taken up here. What one is in
 * the course counts for its sessions as well; who made a session of a course leads it as long as they lead there (N62).
 */
export async function towardsSession(
  records: Pick<Records, 'courses' | 'seats' | 'sessions'>,
  account: Who,
  seat: BrowserSeat | undefined,
  session: SessionRow,
): Promise<Standings> {
  const found = new Set<Standing>(towardsSite(account));
  for (const standing of bySeat(seat)) found.add(standing);
  if (!account) return found;
  const isMaker = session.createdBy === account.personId;
  const places = await records.sessions.places(session.id);
  const isPlaced = places.some(({ personId }) => personId === account.personId);
  if (await records.seats.byPerson(session.id, account.personId)) found.add('placed');
  if (isPlaced && session.courseId === null) found.add('placed');
  if (session.courseId === null && isMaker) found.add('owner');
  const member = session.courseId && (await records.courses.member(session.courseId, account.personId));
  if (member?.status !== 'active') return found;
  found.add(member.role);
  if (isPlaced) found.add('placed');
  if (isMaker && (member.role === 'teaching' || member.role === 'supervising')) found.add('owner');
  if (session.classmatesMayWatch && !isCourseStaff(member.role)) found.add('classmate');
  return found;
}

function bySeat(seat: BrowserSeat | undefined): readonly Standing[] {
  if (!seat) return [];
  return seat.takenUp ? [`seat-${seat.role}`] : [`seat-${seat.role}`, 'seat-holder'];
}
