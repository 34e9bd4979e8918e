import { enrolBodySchema, enrolReplySchema } from '@fishbowl/shared/protocol/http/courses';
import type { App } from '../plugins/App.ts';
import { classPerMinute, perAddress } from '../plugins/rateLimit.ts';
import type { RouteDeps } from './RouteDeps.ts';
import { wrongCodes } from './wrongCodes.ts';

/** Asking to come into a course, by its code. */
export function enrolRoutes(app: App, { auth: { store, nowMs }, asking, tries }: RouteDeps): void {
  const codes = wrongCodes(tries, 'course');

  app.post(
    '/api/enrol',
    { config: perAddress(classPerMinute), schema: { body: enrolBodySchema, response: { 200: enrolReplySchema } } },
    async (request) => {
      const { account } = await asking.accountOrRefuse(request);
      const course = await codes.lookUp(request, () => store.courses.byCode(request.body.code));
      const { id: courseId, title } = course;
      const { status } = await store.atOnce(async ({ courses, audit }) => {
        const before = await courses.member(courseId, account.personId);
        const after = await courses.ask(courseId, account.personId, nowMs());
        if (before?.status !== after.status)
          await audit.append({ action: 'memberAsked', byId: account.personId, courseId }, nowMs());
        return after;
      });
      return { courseId, title, status };
    },
  );
}
