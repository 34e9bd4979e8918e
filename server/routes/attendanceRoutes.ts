import type { PersonId } from '@fishbowl/shared/core/ids';
import { joinReplySchema } from '@fishbowl/shared/protocol/http/join';
import {
  placeBodySchema,
  sessionParamsSchema,
  sessionReplySchema,
  whoSeesReplySchema,
} from '@fishbowl/shared/protocol/http/sessions';
import { enter } from '../auth/enter.ts';
import type { App } from '../plugins/App.ts';
import { classPerMinute, perAddress } from '../plugins/rateLimit.ts';
import type { SessionRow } from '../store/Sessions.ts';
import type { Records } from '../store/Store.ts';
import { admitted } from './admitted.ts';
import { expectOpen } from './expectOpen.ts';
import { expectShown } from './expectShown.ts';
import { RequestError } from './RequestError.ts';
import type { RouteDeps } from './RouteDeps.ts';
import { sessionReply } from './sessionReply.ts';
import { stillAtOnce } from './stillAtOnce.ts';
import { whoSeesReply } from './whoSeesReply.ts';

/** Who comes to a session and by what right, and who sees it. */
export function attendanceRoutes(app: App, deps: RouteDeps): void {
  const { auth, asking } = deps;
  const { nowMs } = auth;
  const params = sessionParamsSchema;

  app.post(
    '/api/sessions/:sessionId/enter',
    { config: perAddress(classPerMinute), schema: { params, response: { 200: joinReplySchema } } },
    async (request, reply) => {
      const answer = await stillAtOnce(deps, request, async (records, now) => {
        const session = await now.sessionOrRefuse(request);
        expectShown(session);
        return enter({ ...auth, store: records }, session, await now.visitor(request));
      });
      return admitted(deps, reply, answer);
    },
  );

  app.post(
    '/api/sessions/:sessionId/places',
    { schema: { params, body: placeBodySchema, response: { 200: sessionReplySchema } } },
    async (request) => {
      const session = await asking.sessionOrRefuse(request);
      const { personId, role } = request.body;
      await stillAtOnce(deps, request, async (records, now) => {
        const { account } = await now.accountOrRefuse(request);
        if (role !== null) await expectOpenTo(records, session, personId);
        const places = await records.sessions.places(session.id);
        if ((places.find((place) => place.personId === personId)?.role ?? null) === role) return; // It is so already.
        await records.sessions.setPlace(session.id, personId, role);
        const who = { byId: account.personId, aboutId: personId, sessionId: session.id };
        const detail = { role: role ?? 'none' };
        await records.audit.append({ action: 'placeChanged', ...who, detail }, nowMs());
      });
      return sessionReply(deps, request, session.id);
    },
  );

  const expectOpenTo = async ({ courses }: Pick<Records, 'courses'>, { courseId }: SessionRow, personId: PersonId) => {
    const course = courseId && (await courses.byId(courseId));
    if (course) expectOpen(course);
    const member = courseId && (await courses.member(courseId, personId));
    if (member?.status === 'active') return;
    const problems = [{ path: 'personId', message: 'nobody in this course' }];
    throw new RequestError('invalid', 'a place is for somebody in the course', { problems });
  };

  app.get(
    '/api/sessions/:sessionId/who-sees',
    { schema: { params, response: { 200: whoSeesReplySchema } } },
    async (request) => whoSeesReply(deps, await asking.sessionOrRefuse(request)),
  );
}
