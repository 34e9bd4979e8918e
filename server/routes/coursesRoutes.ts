import { mayDo } from '@fishbowl/shared/access/mayDo';
import { courseIdSchema } from '@fishbowl/shared/core/ids';
import {
  courseBodySchema,
  courseCodeBodySchema,
  courseParamsSchema,
  courseReplySchema,
  coursesReplySchema,
  newCourseBodySchema,
} from '@fishbowl/shared/protocol/http/courses';
import { newJoinCode } from '../auth/newJoinCode.ts';
import { towardsSite } from '../auth/standings.ts';
import { newId } from '../auth/tokens.ts';
import type { App } from '../plugins/App.ts';
import { courseReply } from './courseReply.ts';
import { changedMeanwhile, RequestError } from './RequestError.ts';
import type { RouteDeps } from './RouteDeps.ts';
import { stillAtOnce } from './stillAtOnce.ts';

/** Courses, and the codes that let people ask to come into one. */
export function coursesRoutes(app: App, deps: RouteDeps): void {
  const { auth, asking, codebooks } = deps;
  const { store, random, nowMs } = auth;

  app.get('/api/courses', { schema: { response: { 200: coursesReplySchema } } }, async (request) => {
    const { account } = await asking.accountOrRefuse(request);
    const mine = new Map((await store.courses.memberships(account.personId)).map((each) => [each.courseId, each]));
    const seesAll = mayDo('course.read', towardsSite(account));
    const courses = await store.courses.list();
    const roleIn = ({ id }: (typeof courses)[number]) => {
      const member = mine.get(id);
      return member?.status === 'active' ? member.role : null;
    };
    return {
      courses: courses.flatMap((course) => {
        const role = roleIn(course);
        const { id, title, archivedMs } = course;
        return role === null && !seesAll ? [] : [{ id, title, archived: archivedMs !== null, role }];
      }),
      asked: courses.filter(({ id }) => mine.get(id)?.status === 'pending').map(({ id, title }) => ({ id, title })),
    };
  });

  app.post(
    '/api/courses',
    { schema: { body: newCourseBodySchema, response: { 201: courseReplySchema } } },
    async (request, reply) => {
      const { title, defaults } = request.body;
      expectBook(codebooks, defaults.codebookId);
      const id = courseIdSchema.parse(newId(random));
      const course = { id, title, createdMs: nowMs(), archivedMs: null, defaults, code: null, version: 1 };
      await stillAtOnce(deps, request, async ({ courses, audit }, now) => {
        const { account } = await now.accountOrRefuse(request);
        await courses.add({ ...course, createdBy: account.personId });
        await audit.append({ action: 'courseCreated', byId: account.personId, courseId: id }, nowMs());
      });
      return reply.code(201).send(await courseReply(deps, request, id));
    },
  );

  app.get(
    '/api/courses/:courseId',
    { schema: { params: courseParamsSchema, response: { 200: courseReplySchema } } },
    async (request) => {
      return courseReply(deps, request, request.params.courseId);
    },
  );

  app.post(
    '/api/courses/:courseId',
    { schema: { params: courseParamsSchema, body: courseBodySchema, response: { 200: courseReplySchema } } },
    async (request) => {
      const course = await asking.courseOrRefuse(request);
      const { title, defaults, archived, version } = request.body;
      expectBook(codebooks, defaults.codebookId);
      const edit = { title, defaults, archivedMs: archived ? (course.archivedMs ?? nowMs()) : null };
      await stillAtOnce(deps, request, async ({ courses, audit }, now) => {
        const { account } = await now.accountOrRefuse(request);
        if (!(await courses.edit(course.id, edit, version))) throw changedMeanwhile();
        const fact = { action: 'courseEdited', byId: account.personId, courseId: course.id } as const;
        await audit.append({ ...fact, detail: { archived } }, nowMs());
      });
      return courseReply(deps, request, course.id);
    },
  );

  app.post(
    '/api/courses/:courseId/code',
    { schema: { params: courseParamsSchema, body: courseCodeBodySchema, response: { 200: courseReplySchema } } },
    async (request) => {
      const { courseId: id } = request.params;
      const { what } = request.body;
      await stillAtOnce(deps, request, async ({ courses, audit }, now) => {
        const { account } = await now.accountOrRefuse(request);
        await (what === 'new' ? now.openCourseOrRefuse(request) : now.courseOrRefuse(request));
        await courses.setCode(id, what === 'new' ? newJoinCode(random) : null);
        const fact = { action: 'codeChanged', byId: account.personId, courseId: id, detail: { what } } as const;
        await audit.append(fact, nowMs());
      });
      return courseReply(deps, request, id);
    },
  );
}

function expectBook(codebooks: RouteDeps['codebooks'], codebookId: string): void {
  if (codebooks.some(({ id }) => id === codebookId)) return;
  const problems = [{ path: 'defaults.codebookId', message: 'not in the library' }];
  throw new RequestError('invalid', 'not in the library', { problems });
}
