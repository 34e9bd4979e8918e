import { enrolBodySchema, enrolReplySchema } from '@fishbowl/shared/protocol/http/courses';
import type { App } from '../plugins/App.ts';
import { perAddress } from '../plugins/rateLimit.ts';
import { linkUnknown } from './RequestError.ts';
import type { RouteDeps } from './RouteDeps.ts';
import { wrongCodes } from './wrongCodes.ts';

const triesPerMinute = 60;

/** Asking to come into a course, by its code. */
export function enrolRoutes(app: App, { auth, asking }: RouteDeps): void {
  const { store, nowMs } = auth;
  const guesses = wrongCodes(app);

  app.post(
    '/api/enrol',
    { config: perAddress(triesPerMinute), schema: { body: enrolBodySchema, response: { 200: enrolReplySchema } } },
    async (request) => {
      const { account } = await asking.accountOrRefuse(request);
      await guesses.refuseIfMany(request);
      const course = await store.courses.byCode(request.body.code);
      if (!course) {
        await guesses.count(request);
        throw linkUnknown();
      }
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
