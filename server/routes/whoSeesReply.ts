import { isCourseStaff } from '@fishbowl/shared/access/courseRole';
import { type PeopleBy, whoSees } from '@fishbowl/shared/access/whoSees';
import type { WhoSeesReply } from '@fishbowl/shared/protocol/http/sessions';
import { roles } from '@fishbowl/shared/session/seat';
import type { SessionRow } from '../store/Sessions.ts';
import type { RouteDeps } from './RouteDeps.ts';

/** Who can see what of a session, now, by name. Whoever sits in it stands there once, by their seat. */
export async function whoSeesReply(
  { auth: { store }, sessions }: Pick<RouteDeps, 'auth' | 'sessions'>,
  session: SessionRow,
): Promise<WhoSeesReply> {
  const { id, courseId, createdBy, frozenMs, config, classmatesMayWatch } = session;
  const seats = (await store.seats.forSession(id)).filter(({ revokedMs }) => revokedMs === null);
  const seated = new Set(seats.map(({ personId }) => personId));
  const isElsewhere = ({ personId }: { readonly personId: SessionRow['createdBy'] }) => !seated.has(personId);
  const active = (courseId ? await store.courses.members(courseId) : []).filter(({ status }) => status === 'active');
  const isIn = (who: SessionRow['createdBy']) => courseId === null || active.some(({ personId }) => personId === who);
  const places = (await store.sessions.places(id)).filter(isElsewhere).filter(({ personId }) => isIn(personId));
  const placed = new Set(places.map(({ personId }) => personId));
  const members = active.filter(isElsewhere);
  // Who made a session of a course leads it only while they lead in the course (N62).
  const leading = active.filter(({ role }) => role === 'teaching' || role === 'supervising');
  const isLed = courseId === null || leading.some(({ personId }) => personId === createdBy);
  const accounts = await store.people.list();
  const names = (people: readonly { readonly name: string | null }[]) => people.map(({ name }) => name);
  const inCourse = (role: string) => members.filter((member) => member.role === role);
  // Whoever administers and is something nearer as well stands there by what is nearer.
  const near = members.filter(({ role }) => isCourseStaff(role));
  const named = new Set([...seated, ...placed, ...(isLed ? [createdBy] : []), ...near.map(({ personId }) => personId)]);
  const by: PeopleBy<string | null> = {
    ...Object.fromEntries(roles.map((role) => [`seat-${role}`, names(seats.filter((seat) => seat.role === role))])),
    placed: names(places),
    classmate: names(members.filter(({ role, personId }) => !isCourseStaff(role) && !placed.has(personId))),
    owner: names(accounts.filter(({ personId }) => isLed && personId === createdBy).filter(isElsewhere)),
    teaching: names(inCourse('teaching').filter(({ personId }) => personId !== createdBy)),
    supervising: names(inCourse('supervising').filter(({ personId }) => personId !== createdBy)),
    mentoring: names(inCourse('mentoring')),
    admin: names(accounts.filter(({ role, personId }) => role === 'admin' && !named.has(personId))),
  };
  const { phase } = await sessions.summary(id);
  const frozen = frozenMs !== null;
  const links = new Set(phase === 'closed' ? [] : (await store.roleLinks.forSession(id)).map(({ role }) => role));
  const opened = await sessions.opened(id);
  const sight = { phase, ...opened, frozen, classmatesMayWatch, links, visibility: config.visibility };
  return {
    frozen,
    watchers: whoSees(sight, by).map(({ who, people, sees }) => ({ who, people: [...people], sees })),
  };
}
