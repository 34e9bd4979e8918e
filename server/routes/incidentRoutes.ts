import {
  freezeBodySchema,
  incidentsReplySchema,
  sessionParamsSchema,
  unfreezeBodySchema,
} from '@fishbowl/shared/protocol/http/sessions';
import { isShutOut } from '../auth/isShutOut.ts';
import { newId } from '../auth/tokens.ts';
import { whoActs } from '../auth/whoActs.ts';
import type { App } from '../plugins/App.ts';
import { incidentsReply } from './incidentsReply.ts';
import { nothing } from './nothing.ts';
import { RequestError } from './RequestError.ts';
import type { RouteDeps } from './RouteDeps.ts';
import { stillAtOnce } from './stillAtOnce.ts';

/** What hides a session and brings it back, and what was said of it. */
export function incidentRoutes(app: App, deps: RouteDeps): void {
  const { auth, asking, sessions } = deps;
  const { store, nowMs } = auth;
  const params = sessionParamsSchema;

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
      const { personId, about } = whoActs((await asking.account(request))?.account, seat);
      await stillAtOnce(deps, request, async (records) => {
        if (personId && (await isShutOut(records, session.id, personId)))
          throw new RequestError('notAllowed', 'was taken out of the course');
        await records.sessions.setFrozen(session.id, nowMs());
        const note = {
          id: newId(auth.random),
          what: 'frozen',
          atMs: nowMs(),
          personId,
          seatId: seat?.id ?? null,
        } as const;
        await records.sessions.addIncidentNote(session.id, { ...note, body: request.body.note });
        const told = { byId: personId, ...about, sessionId: session.id };
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
        const by = { personId: account.personId, seatId: null };
        const note = { id: newId(auth.random), what: 'unfrozen', atMs: nowMs(), ...by } as const;
        await records.sessions.addIncidentNote(id, { ...note, body: request.body.note });
        await records.audit.append({ action: 'sessionUnfrozen', byId: account.personId, sessionId: id }, nowMs());
      });
      await sessions.thaw(id);
      return reply.code(204).send(null);
    },
  );
}
