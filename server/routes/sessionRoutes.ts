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
import { waysBack } from '../auth/waysBack.ts';
import type { App } from '../plugins/App.ts';
import { classPerMinute, perAddress } from '../plugins/rateLimit.ts';
import type { AuditFact } from '../store/Audit.ts';
import type { Records } from '../store/Store.ts';
import { admitted } from './admitted.ts';
import { expectShown } from './expectShown.ts';
import { notFound, RequestError } from './RequestError.ts';
import type { RouteDeps } from './RouteDeps.ts';
import { sessionReply } from './sessionReply.ts';
import { type Request, stillAtOnce } from './stillAtOnce.ts';

/** One session, as its staff handle it from outside. */
export function sessionRoutes(app: App, deps: RouteDeps): void {
  const { auth, asking, sessions } = deps;
  const response = { 200: sessionReplySchema };

  /** Changes a role's link and tells the record, or does neither. */
  const changeLink = async (
    request: Request,
    fact: Pick<AuditFact, 'action' | 'sessionId' | 'detail'>,
    change: (records: Records) => Promise<void>,
  ) => {
    await stillAtOnce(deps, request, async (records, now) => {
      const { personId: byId } = (await now.accountOrRefuse(request)).account;
      await change(records);
      await records.audit.append({ ...fact, byId }, auth.nowMs());
    });
  };

  app.get('/api/sessions/:sessionId', { schema: { params: sessionParamsSchema, response } }, async (request) => {
    return sessionReply(deps, request, (await asking.sessionOrRefuse(request)).id);
  });

  app.post(
    '/api/sessions/:sessionId/supervise',
    { config: perAddress(classPerMinute), schema: { params: sessionParamsSchema, response: { 200: joinReplySchema } } },
    async (request, reply) => {
      const answer = await stillAtOnce(deps, request, async (store, now) => {
        const session = await now.sessionOrRefuse(request);
        expectShown(session);
        return supervise(
          { ...auth, store },
          session.id,
          await now.visitor(request),
          await now.accountOrRefuse(request),
        );
      });
      return admitted(deps, reply, answer);
    },
  );

  app.post(
    '/api/sessions/:sessionId/links/:role/renew',
    { schema: { params: roleParamsSchema, body: renewBodySchema, response } },
    async (request) => {
      const session = await asking.sessionOrRefuse(request);
      const { role } = request.params;
      const { what } = request.body;
      const isOver = (await sessions.summary(session.id)).phase === 'closed';
      await changeLink(
        request,
        { action: 'linkRenewed', sessionId: session.id, detail: { role, what } },
        async (records) => {
          if (isOver && (what === 'code' || !(await waysBack(records, session.id)).has(role))) throw leadsNowhere();
          const within = { ...auth, store: records };
          if (what === 'link') await renewLink(within, session.id, role);
          else if (!(await renewCode(within, session.id, role))) throw notFound();
        },
      );
      return sessionReply(deps, request, session.id);
    },
  );

  app.post(
    '/api/sessions/:sessionId/links/:role/revoke',
    { schema: { params: roleParamsSchema, response } },
    async (request) => {
      const session = await asking.sessionOrRefuse(request);
      const { role } = request.params;
      const fact = { action: 'linkRevoked', sessionId: session.id, detail: { role } } as const;
      await changeLink(request, fact, async ({ roleLinks }) => {
        await roleLinks.revoke(session.id, role, auth.nowMs());
      });
      return sessionReply(deps, request, session.id);
    },
  );

  app.post(
    '/api/sessions/:sessionId/seats/:seatId/revoke',
    { schema: { params: seatParamsSchema, response } },
    async (request) => {
      const session = await asking.sessionOrRefuse(request);
      const { seatId } = request.params;
      const { account } = await asking.accountOrRefuse(request);
      await stillAtOnce(deps, request, async ({ seats }) => {
        if (!(await seats.forSession(session.id)).some(({ id }) => id === seatId)) throw notFound();
      });
      // First: while this fails, staff see that it is not done. From here on it goes on to its end.
      await sessions.seatRevoked(session.id, seatId);
      await revokeSeat(auth, session.id, seatId, account.personId);
      return sessionReply(deps, request, session.id);
    },
  );
}

function leadsNowhere(): RequestError {
  return new RequestError('notAllowed', 'into a closed session only the link of a guest who has a seat leads');
}
