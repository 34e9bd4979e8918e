import type { CourseId } from '@fishbowl/shared/core/ids';
import {
  courseParamsSchema,
  memberBodySchema,
  memberParamsSchema,
  membersReplySchema,
  plannedSessionBodySchema,
} from '@fishbowl/shared/protocol/http/courses';
import { sessionReplySchema } from '@fishbowl/shared/protocol/http/sessions';
import { closedSessions, seatsFollow } from '../auth/seatsFollow.ts';
import type { App } from '../plugins/App.ts';
import type { Records } from '../store/Store.ts';
import type { Asking } from './Asking.ts';
import { expectOpen } from './expectOpen.ts';
import { makeSession } from './newSession.ts';
import { changedMeanwhile, lastOne, notFound, RequestError } from './RequestError.ts';
import type { RouteDeps } from './RouteDeps.ts';
import { sessionReply } from './sessionReply.ts';
import { stillAtOnce } from './stillAtOnce.ts';
import { tellSeatChanges } from './tellSeatChanges.ts';

/** The people and the sessions of one course. */
export function courseRoutes(app: App, deps: RouteDeps): void {
  const { auth, asking } = deps;
  const { store, nowMs } = auth;
  const response = { 200: membersReplySchema };

  app.get('/api/courses/:courseId/people', { schema: { params: courseParamsSchema, response } }, async (request) => {
    return membersReply(deps, request.params.courseId);
  });

  app.post(
    '/api/courses/:courseId/people/:personId',
    { schema: { params: memberParamsSchema, body: memberBodySchema, response } },
    async (request) => {
      const { courseId, personId } = request.params;
      const { role, status, version } = request.body;
      const closed = await closedSessions(store, deps.sessions, courseId);
      const changes = await stillAtOnce(deps, request, async (records, now) => {
        const { account } = await now.accountOrRefuse(request);
        const { archivedMs } = await now.courseOrRefuse(request);
        const { courses, audit } = records;
        const before = await courses.member(courseId, personId);
        if (!before) throw notFound();
        if (status === 'active' && before.status !== 'active') expectOpen({ archivedMs });
        const outcome = await courses.change(courseId, personId, { role, status }, version, nowMs());
        if (outcome === 'changedMeanwhile') throw changedMeanwhile();
        if (outcome === 'lastTeacher') throw lastOne('nobody else teaches this course');
        const who = { byId: account.personId, aboutId: personId, courseId };
        await audit.append({ action: 'memberChanged', ...who, detail: { role, status } }, nowMs());
        const after = { courseId, personId, role, status };
        return seatsFollow({ ...auth, records }, { before, after, byId: account.personId, closed });
      });
      await tellSeatChanges(deps, changes);
      return membersReply(deps, courseId);
    },
  );

  app.post(
    '/api/courses/:courseId/sessions',
    {
      schema: { params: courseParamsSchema, body: plannedSessionBodySchema, response: { 201: sessionReplySchema } },
    },
    async (request, reply) => {
      const { courseId } = request.params;
      const expect = async (now: Asking, records: Pick<Records, 'courses'>) => {
        await now.openCourseOrRefuse(request);
        await expectMembers(records, courseId, request.body.places);
      };
      await expect(asking, store); // Before a log is made.
      const id = await makeSession(deps, request, { ...request.body, courseId }, expect);
      return reply.code(201).send(await sessionReply(deps, request, id));
    },
  );
}

async function membersReply({ auth: { store } }: Pick<RouteDeps, 'auth'>, courseId: CourseId) {
  const members = await store.courses.members(courseId);
  return { members: members.map(({ courseId: _, removedMs: __, ...member }) => member) };
}

/** A place is for somebody who is in the course. All who are not are told at once. */
async function expectMembers(
  { courses }: Pick<Records, 'courses'>,
  courseId: CourseId,
  places: readonly { readonly personId: string }[],
): Promise<void> {
  const active = (await courses.members(courseId)).filter(({ status }) => status === 'active');
  const ids = new Set<string>(active.map(({ personId }) => personId));
  const problems = places.flatMap(({ personId }, i) =>
    ids.has(personId) ? [] : [{ path: `places.${i}.personId`, message: 'nobody in this course' }],
  );
  if (problems.length > 0) throw new RequestError('invalid', 'a place is for somebody in the course', { problems });
}
