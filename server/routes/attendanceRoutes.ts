import type { PersonId } from '@fishbowl/shared/core/ids';
import { joinReplySchema } from '@fishbowl/shared/protocol/http/join';
import {
  freezeBodySchema,
  incidentsReplySchema,
  placeBodySchema,
  sessionParamsSchema,
  sessionReplySchema,
  unfreezeBodySchema,
  whoSeesReplySchema,
} from '@fishbowl/shared/protocol/http/sessions';
import { enter } from '../auth/enter.ts';
import { isShutOut } from '../auth/isShutOut.ts';
import { newId } from '../auth/tokens.ts';
import { whoSits } from '../auth/whoSits.ts';
import type { App } from '../plugins/App.ts';
import type { SessionRow } from '../store/Sessions.ts';
import type { Records } from '../store/Store.ts';
import { admitted } from './admitted.ts';
import { expectOpen } from './expectOpen.ts';
import { incidentsReply } from './incidentsReply.ts';
import { nothing } from './nothing.ts';
import { RequestError } from './RequestError.ts';
import type { RouteDeps } from './RouteDeps.ts';
import { sessionReply } from './sessionReply.ts';
import { stillAtOnce } from './stillAtOnce.ts';
import { whoSeesReply } from './whoSeesReply.ts';

/** Who comes to a session and by what right, who sees it, and what hides it. */
export function attendanceRoutes(app: App, deps: RouteDeps): void {
  const { auth, asking, sessions } = deps;
  const { store, nowMs } = auth;
  const params = sessionParamsSchema;

  app.post(
    '/api/sessions/:sessionId/enter',
    { schema: { params, response: { 200: joinReplySchema } } },
    async (request, reply) => {
      const answer = await stillAtOnce(deps, request, async (records, now) => {
        const session = await now.sessionOrRefuse(request);
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

  app.get(
    '/api/sessions/:sessionId/incidents',
    { schema: { params, response: { 200: incidentsReplySchema } } },
    async (request) => incidentsReply(store, await asking.sessionOrRefuse(request)),
  );

  app.post(
    '/api/sessions/:sessionId/freeze',
    { schema: { params, body: freezeBodySchema, response: nothing } },
    async (request, reply) => {
      const session = await asking.sessionOrRefuse(request);
      const seat = await asking.seat(request);
      const sitting = seat && whoSits(seat);
      const personId = (await asking.account(request))?.account.personId ?? sitting?.personId ?? null;
      if (personId && (await isShutOut(store, session.id, personId)))
        throw new RequestError('notAllowed', 'was taken out of the course');
      await stillAtOnce(deps, request, async (records) => {
        await records.sessions.setFrozen(session.id, nowMs());
        const note = { id: newId(auth.random), what: 'frozen', atMs: nowMs(), personId } as const;
        await records.sessions.addIncidentNote(session.id, { ...note, body: request.body.note });
        const told = { byId: personId, ...sitting?.about, sessionId: session.id };
        await records.audit.append({ action: 'sessionFrozen', ...told }, nowMs());
      });
      await sessions.freeze(session.id);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/sessions/:sessionId/unfreeze',
    { schema: { params, body: unfreezeBodySchema, response: nothing } },
    async (request, reply) => {
      const { account } = await asking.accountOrRefuse(request);
      const { id } = await asking.sessionOrRefuse(request);
      await stillAtOnce(deps, request, async (records) => {
        await records.sessions.setFrozen(id, null);
        const note = { id: newId(auth.random), what: 'unfrozen', atMs: nowMs(), personId: account.personId } as const;
        await records.sessions.addIncidentNote(id, { ...note, body: request.body.note });
        await records.audit.append({ action: 'sessionUnfrozen', byId: account.personId, sessionId: id }, nowMs());
      });
      await sessions.thaw(id);
      return reply.code(204).send(null);
    },
  );
}
