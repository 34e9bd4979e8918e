import type { PersonId, SeatId, SessionId } from '@fishbowl/shared/core/ids';
import { guestErasureBodySchema, isSameName } from '@fishbowl/shared/protocol/http/erasure';
import { erasurePreviewReplySchema } from '@fishbowl/shared/protocol/http/me';
import { seatParamsSchema, sessionParamsSchema, sessionReplySchema } from '@fishbowl/shared/protocol/http/sessions';
import type { z } from 'zod';
import { erasurePreview } from '../auth/erasePerson.ts';
import { erasureToldToOthers } from '../auth/erasureToldToOthers.ts';
import type { App } from '../plugins/App.ts';
import { erasuresPerMinute, perAddress } from '../plugins/rateLimit.ts';
import type { Records } from '../store/Store.ts';
import type { Asker } from './Asking.ts';
import { eraseNow, notTyped } from './eraseNow.ts';
import { nothing } from './nothing.ts';
import { notFound, RequestError } from './RequestError.ts';
import type { RouteDeps } from './RouteDeps.ts';
import { sessionReply } from './sessionReply.ts';
import { still } from './stillAtOnce.ts';

interface Guest {
  readonly seatId: SeatId;
  readonly personId: PersonId;
}

/** Who came by a link, without an account, is erased by those who lead the session, or by themselves. */
export function guestErasureRoutes(app: App, deps: RouteDeps): void {
  const { auth, asking, sessions } = deps;
  const { store } = auth;
  const response = { 200: erasurePreviewReplySchema };

  const guestOf = async ({ sessionId, seatId }: z.output<typeof seatParamsSchema>, { seats }: Records = store) => {
    const seat = (await seats.forSession(sessionId)).find(({ id }) => id === seatId);
    const isGuest = (await seats.guests(sessionId)).has(seatId);
    if (!seat || seat.name === null || !isGuest) throw notFound();
    return { seatId, personId: seat.personId, name: seat.name, role: 'member' } as const;
  };

  /** From whatever browser: who came back by the link may well be the guest. */
  const hasComplained = async (records: Records, sessionId: SessionId, guest: Guest) =>
    (await records.sessions.incidentNotes(sessionId)).some(
      ({ seatId, personId }) => seatId === guest.seatId || personId === guest.personId,
    );

  const ownGuest = async (request: Asker) => {
    const { sessionId, id: seatId } = await asking.seatOrRefuse(request);
    return { sessionId, guest: await guestOf({ sessionId, seatId }) };
  };

  app.get(
    '/api/sessions/:sessionId/seats/:seatId/erasure',
    { schema: { params: seatParamsSchema, response } },
    async (request) => erasureToldToOthers(await erasurePreview(store, sessions, await guestOf(request.params))),
  );

  app.post(
    '/api/sessions/:sessionId/seats/:seatId/erasure',
    { schema: { params: seatParamsSchema, body: guestErasureBodySchema, response: { 200: sessionReplySchema } } },
    async (request) => {
      const { account } = await asking.accountOrRefuse(request);
      const session = await asking.sessionOrRefuse(request);
      const guest = await guestOf(request.params);
      if (!isSameName(request.body.name, guest.name)) throw notTyped('name');
      const told = { byId: account.personId, sessionId: session.id };
      await eraseNow(deps, guest, told, async (records) => {
        const { standings } = await (await still(asking, request, records)).towards(request, 'session', false);
        await guestOf(request.params, records); // They may have kept the seat in an account by now.
        // Whoever leads the session may be whom it is about.
        if (!standings.has('admin') && (await hasComplained(records, session.id, guest)))
          throw new RequestError('notAllowed', 'who hid a session is erased by an administrator');
      });
      return sessionReply(deps, request, session.id);
    },
  );

  app.get('/api/seats/:sessionId/erasure', { schema: { params: sessionParamsSchema, response } }, async (request) =>
    erasurePreview(store, sessions, (await ownGuest(request)).guest),
  );

  app.post(
    '/api/seats/:sessionId/erasure',
    {
      config: perAddress(erasuresPerMinute),
      schema: { params: sessionParamsSchema, body: guestErasureBodySchema, response: nothing },
    },
    async (request, reply) => {
      const { sessionId, guest } = await ownGuest(request);
      if (!isSameName(request.body.name, guest.name)) throw notTyped('name');
      await eraseNow(deps, guest, { byId: null, sessionId }, async (records) => {
        await still(asking, request, records);
        await guestOf({ sessionId, seatId: guest.seatId }, records);
      });
      return reply.code(204).send(null);
    },
  );
}
