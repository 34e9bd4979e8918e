import { rights } from '@fishbowl/shared/access/rights';
import type { PersonId, SessionId } from '@fishbowl/shared/core/ids';
import { joinReplySchema } from '@fishbowl/shared/protocol/http/join';
import {
  renewBodySchema,
  roleParamsSchema,
  seatParamsSchema,
  sessionParamsSchema,
  sessionReplySchema,
} from '@fishbowl/shared/protocol/http/sessions';
import { supervise } from '../auth/join.ts';
import { revokeSeat } from '../auth/revokeSeat.ts';
import { renewCode, renewLink } from '../auth/roleLinks.ts';
import type { App } from '../plugins/App.ts';
import type { SessionRow } from '../store/Sessions.ts';
import type { Asker } from './Asking.ts';
import { admitted } from './admitted.ts';
import { notFound } from './RequestError.ts';
import type { RouteDeps } from './RouteDeps.ts';
import { sessionReply } from './sessionReply.ts';

/** One session, as its staff handle it from outside. */
export function sessionRoutes(app: App, deps: RouteDeps): void {
  const { auth, asking, sessions } = deps;
  const response = { 200: sessionReplySchema };

  const tell = async (
    request: Asker,
    action: 'linkRenewed' | 'linkRevoked' | 'seatRevoked',
    sessionId: SessionId,
    detail: Readonly<Record<string, string>>,
    aboutId?: PersonId,
  ) => {
    const { account } = await asking.accountOrRefuse(request);
    const fact = { action, byId: account.personId, sessionId, detail, ...(aboutId && { aboutId }) };
    await auth.store.audit.append(fact, auth.nowMs());
  };

  const reread = async (request: Asker, session: SessionRow) =>
    sessionReply(deps, session, (await asking.towards(request, 'session', false)).standings);

  app.get('/api/sessions/:sessionId', { schema: { params: sessionParamsSchema, response } }, async (request) => {
    const { standings } = await asking.towards(request, 'session', false);
    const reply = await sessionReply(deps, await asking.sessionOrRefuse(request), standings);
    // By the supervisor's link who mentors could come in as somebody who releases.
    return rights['session.invite'].who.some((standing) => standings.has(standing)) ? reply : { ...reply, links: [] };
  });

  app.post(
    '/api/sessions/:sessionId/supervise',
    { schema: { params: sessionParamsSchema, response: { 200: joinReplySchema } } },
    async (request, reply) => {
      const signedIn = await asking.accountOrRefuse(request);
      const { id } = await asking.sessionOrRefuse(request);
      return admitted(deps, reply, await supervise(auth, id, await asking.visitor(request), signedIn));
    },
  );

  app.post(
    '/api/sessions/:sessionId/links/:role/renew',
    { schema: { params: roleParamsSchema, body: renewBodySchema, response } },
    async (request) => {
      const session = await asking.sessionOrRefuse(request);
      const { role } = request.params;
      await tell(request, 'linkRenewed', session.id, { role, what: request.body.what });
      if (request.body.what === 'link') await renewLink(auth, session.id, role);
      else if (!(await renewCode(auth, session.id, role))) throw notFound();
      return reread(request, session);
    },
  );

  app.post(
    '/api/sessions/:sessionId/links/:role/revoke',
    { schema: { params: roleParamsSchema, response } },
    async (request) => {
      const session = await asking.sessionOrRefuse(request);
      await tell(request, 'linkRevoked', session.id, { role: request.params.role });
      await auth.store.roleLinks.revoke(session.id, request.params.role, auth.nowMs());
      return reread(request, session);
    },
  );

  app.post(
    '/api/sessions/:sessionId/seats/:seatId/revoke',
    { schema: { params: seatParamsSchema, response } },
    async (request) => {
      const session = await asking.sessionOrRefuse(request);
      const { seatId } = request.params;
      const seat = (await auth.store.seats.forSession(session.id)).find(({ id }) => id === seatId);
      if (!seat) throw notFound();
      await tell(request, 'seatRevoked', session.id, { role: seat.role }, seat.personId);
      await sessions.seatRevoked(session.id, seatId); // First: while this fails, staff see that it is not done.
      await revokeSeat(auth, session.id, seatId);
      return reread(request, session);
    },
  );
}
