import { type CourseRole, isCourseStaff } from '@fishbowl/shared/access/courseRole';
import { mayDo } from '@fishbowl/shared/access/mayDo';
import { type MySession, mySessionsReplySchema, nextReplySchema } from '@fishbowl/shared/protocol/http/me';
import { towardsSession } from '../auth/standings.ts';
import type { App } from '../plugins/App.ts';
import type { Account } from '../store/People.ts';
import { courseOf } from './courseOf.ts';
import { rolesOf } from './courseReply.ts';
import { type Hidden, type MyCourse, nextOf } from './nextOf.ts';
import type { RouteDeps } from './RouteDeps.ts';

/** What concerns whoever is signed in, over all courses. */
export function meRoutes(app: App, deps: RouteDeps): void {
  const { asking, auth } = deps;

  app.get('/api/me/sessions', { schema: { response: { 200: mySessionsReplySchema } } }, async (request) => {
    const { account } = await asking.accountOrRefuse(request);
    return { sessions: [...(await mySessions(deps, account))] };
  });

  app.get('/api/me/next', { schema: { response: { 200: nextReplySchema } } }, async (request) => {
    const { account } = await asking.accountOrRefuse(request);
    const mine = {
      sessions: await mySessions(deps, account),
      courses: await coursesOf(deps, account),
      hidden: await hiddenFor(deps, account),
    };
    return { next: [...nextOf(mine, auth.nowMs())] };
  });
}

/** Newest first: those with a seat or a place, and those of one's courses that one may watch. */
async function mySessions(deps: Pick<RouteDeps, 'auth' | 'sessions'>, account: Account): Promise<readonly MySession[]> {
  const { store } = deps.auth;
  const roles = await rolesOf(deps, account);
  const memberships = await store.courses.memberships(account.personId);
  const watched = await Promise.all(
    memberships
      .filter(({ status, role }) => status === 'active' && !isCourseStaff(role))
      .map(({ courseId }) => store.sessions.ofCourse(courseId)),
  );
  const rows = [
    ...(await store.sessions.ofPerson(account.personId)).filter(({ id }) => roles.has(id)),
    ...watched.flat().filter(({ id, classmatesMayWatch }) => classmatesMayWatch && !roles.has(id)),
  ].toSorted((a, b) => b.createdMs - a.createdMs);
  const all = await Promise.all(
    rows.map(async ({ id, title, courseId, plannedMs, createdMs, frozenMs }) => {
      return {
        id,
        title,
        course: await courseOf(store, courseId),
        ...(roles.get(id) ?? { role: 'observer' as const, seated: false }),
        plannedMs,
        createdMs,
        frozen: frozenMs !== null,
        ...(await deps.sessions.summary(id)),
      };
    }),
  );
  const joined = await Promise.all(memberships.map(({ courseId }) => store.courses.byId(courseId)));
  const putAway = new Set(joined.flatMap((course) => (course?.archivedMs == null ? [] : [course.id])));
  // What is only ahead in a course that is put away is not going to be.
  return all.filter(({ course, phase, seated }) => seated || phase !== 'lobby' || !course || !putAway.has(course.id));
}

/** The hidden sessions that one may bring back, the longest hidden first. */
async function hiddenFor({ auth: { store } }: Pick<RouteDeps, 'auth'>, account: Account): Promise<readonly Hidden[]> {
  const all = (await store.sessions.frozen()).map(async (session): Promise<readonly Hidden[]> => {
    const { id, title, courseId, frozenMs } = session;
    const standings = await towardsSession(store, account, undefined, session);
    if (frozenMs === null || !mayDo('session.unfreeze', standings, 'frozen')) return [];
    return [{ what: 'hidden', session: { id, title, course: await courseOf(store, courseId) }, sinceMs: frozenMs }];
  });
  return (await Promise.all(all)).flat();
}

async function coursesOf(
  { auth: { store }, sessions }: Pick<RouteDeps, 'auth' | 'sessions'>,
  account: Account,
): Promise<readonly MyCourse[]> {
  const memberships = await store.courses.memberships(account.personId);
  const found = await Promise.all(
    memberships.map(async ({ courseId, role, status }): Promise<readonly MyCourse[]> => {
      const course = await store.courses.byId(courseId);
      if (!course || course.archivedMs !== null || status === 'removed') return [];
      const part = status === 'pending' ? 'pending' : partOf(role);
      const members = part === 'teaching' ? await store.courses.members(courseId) : [];
      const planned = part === 'teaching' || part === 'leading' ? await store.sessions.ofCourse(courseId) : [];
      const phases = await Promise.all(planned.map(async ({ id }) => (await sessions.summary(id)).phase));
      const asking = members.filter((member) => member.status === 'pending').length;
      return [{ course: { id: course.id, title: course.title }, part, asking, hasAhead: phases.includes('lobby') }];
    }),
  );
  return found.flat();
}

function partOf(role: CourseRole): MyCourse['part'] {
  if (role === 'teaching') return 'teaching';
  return role === 'supervising' ? 'leading' : 'member';
}
