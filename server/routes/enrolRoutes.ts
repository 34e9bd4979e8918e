import { enrolBodySchema, enrolReplySchema } from '@fishbowl/shared/protocol/http/courses';
import type { App } from '../plugins/App.ts';
import { classPerMinute, perAddress } from '../plugins/rateLimit.ts';
import { linkUnknown } from './RequestError.ts';
import type { RouteDeps } from './RouteDeps.ts';
import { stillAtOnce } from './stillAtOnce.ts';
import { wrongCodes } from './wrongCodes.ts';

/** Asking to come into a course, by its code. */
export function enrolRoutes(app: App, deps: RouteDeps): void {
  const { auth, tries } = deps;
  const { store, nowMs } = auth;
  const codes = wrongCodes(tries, 'course');

  app.post(
    '/api/enrol',
    { config: perAddress(classPerMinute), schema: { body: enrolBodySchema, response: { 200: enrolReplySchema } } },
    async (request) => {
      const { code } = request.body;
      await codes.lookUp(request, () => store.courses.byCode(code));
      return stillAtOnce(deps, request, async ({ courses, audit }, now) => {
        const course = await courses.byCode(code); // It may have been changed, or the course put away.
        if (!course) throw linkUnknown();
        const { id: courseId, title } = course;
        const { account } = await now.accountOrRefuse(request);
        const before = await courses.member(courseId, account.personId);
        const after = await courses.ask(courseId, account.personId, nowMs());
        if (before?.status !== after.status)
          await audit.append({ action: 'memberAsked', byId: account.personId, courseId }, nowMs());
        return { courseId, title, status: after.status };
      });
    },
  );
}
