import { isCourseStaff } from '@fishbowl/shared/access/courseRole';
import { mayDo } from '@fishbowl/shared/access/mayDo';
import type { CourseId } from '@fishbowl/shared/core/ids';
import type { CourseReply, CourseSession } from '@fishbowl/shared/protocol/http/courses';
import { shownJoinCode } from '@fishbowl/shared/protocol/http/joinCode';
import type { Role } from '@fishbowl/shared/session/seat';
import { towardsCourse } from '../auth/standings.ts';
import type { Account } from '../store/People.ts';
import type { SessionRow } from '../store/Sessions.ts';
import type { Records } from '../store/Store.ts';
import type { Asker } from './Asking.ts';
import { notFound } from './RequestError.ts';
import type { RouteDeps } from './RouteDeps.ts';

/** A course as whoever asks sees it: its code only if it is still theirs to hand out when it is read (N99). */
export async function courseReply(deps: RouteDeps, asker: Asker, id: CourseId): Promise<CourseReply> {
  const { store } = deps.auth;
  const { account, course, role, admits, members } = await store.atOnce(async (records) => {
    const { account } = await deps.asking.within(records).accountOrRefuse(asker);
    return { account, ...(await courseFor(records, account, id)) };
  });
  const mine = await rolesOf(deps, account);
  const canWatch = role !== null && !isCourseStaff(role);
  const sessions = (await store.sessions.ofCourse(id)).flatMap((session) => {
    const own = mine.get(session.id);
    const watching = canWatch && session.classmatesMayWatch ? { role: 'observer' as const, seated: false } : undefined;
    const as = own ?? watching ?? { role: null, seated: false };
    const isForStaff = role !== null && isCourseStaff(role);
    return as.role === null && !isForStaff ? [] : [courseSession(deps, session, as)];
  });
  return {
    id,
    title: course.title,
    archived: course.archivedMs !== null,
    role,
    defaults: course.defaults,
    version: course.version,
    code: admits && course.code !== null ? shownJoinCode(course.code) : null,
    pending: admits ? members.filter(({ status }) => status === 'pending').length : null,
    sessions: await Promise.all(sessions),
  };
}

async function courseFor(records: Records, account: Account, id: CourseId) {
  const course = await records.courses.byId(id);
  if (!course) throw notFound();
  const member = await records.courses.member(id, account.personId);
  const role = member?.status === 'active' ? member.role : null;
  const admits = mayDo('course.admit', await towardsCourse(records, account, id));
  const members = admits ? await records.courses.members(id) : [];
  return { course, role, admits, members };
}

interface OwnPart {
  readonly role: Role | null;
  readonly seated: boolean;
}

/** What somebody is in which session: a seat counts before a place. */
export async function rolesOf(
  { auth: { store } }: Pick<RouteDeps, 'auth'>,
  { personId }: Account,
): Promise<ReadonlyMap<string, OwnPart & { readonly role: Role }>> {
  const places = await store.sessions.placesOf(personId);
  const seats = (await store.seats.ofPerson(personId)).filter(({ revokedMs }) => revokedMs === null);
  return new Map<string, OwnPart & { readonly role: Role }>([
    ...places.map(({ sessionId, role }) => [sessionId, { role, seated: false }] as const),
    ...seats.map(({ sessionId, role }) => [sessionId, { role, seated: true }] as const),
  ]);
}

async function courseSession(
  { sessions }: Pick<RouteDeps, 'sessions'>,
  { id, title, createdMs, plannedMs, frozenMs, config }: SessionRow,
  { role, seated }: OwnPart,
): Promise<CourseSession> {
  const frozen = frozenMs !== null;
  const summary = await sessions.summary(id);
  return { id, title, createdMs, plannedMs, frozen, codebookId: config.codebook.id, role, seated, ...summary };
}
