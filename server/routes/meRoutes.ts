import { type CourseRole, isCourseStaff } from '@fishbowl/shared/access/courseRole';
import { type MySession, mySessionsReplySchema, nextReplySchema } from '@fishbowl/shared/protocol/http/me';
import type { App } from '../plugins/App.ts';
import type { Account } from '../store/People.ts';
import { rolesOf } from './courseReply.ts';
import { type MyCourse, nextOf } from './nextOf.ts';
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
    const courses = await coursesOf(deps, account);
    const nowMs = auth.nowMs();
    return { next: [...nextOf(await mySessions(deps, account), courses, nowMs)] };
  });
}

/** Newest first: those with a seat or a place, and those of one's courses that one may watch. */
async function mySessions(deps: RouteDeps, account: Account): Promise<readonly MySession[]> {
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
  return Promise.all(
    rows.map(async ({ id, title, courseId, plannedMs, createdMs, frozenMs }) => {
      const course = courseId && (await store.courses.byId(courseId));
      return {
        id,
        title,
        course: course ? { id: course.id, title: course.title } : null,
        ...(roles.get(id) ?? { role: 'observer' as const, seated: false }),
        plannedMs,
        createdMs,
        frozen: frozenMs !== null,
        ...(await deps.sessions.summary(id)),
      };
    }),
  );
}

async function coursesOf({ auth: { store }, sessions }: RouteDeps, account: Account): Promise<readonly MyCourse[]> {
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
