import { findCodebook } from '@fishbowl/shared/codebook/findCodebook';
import type { PersonId, SessionId } from '@fishbowl/shared/core/ids';
import { consentTextVersion } from '@fishbowl/shared/protocol/consentTextVersion';
import { handoffReplySchema } from '@fishbowl/shared/protocol/http/join';
import { exportedBodySchema, seatReplySchema } from '@fishbowl/shared/protocol/http/seats';
import { sessionParamsSchema } from '@fishbowl/shared/protocol/http/sessions';
import { briefFor } from '@fishbowl/shared/scenario/briefFor';
import { findBuiltinScenario } from '@fishbowl/shared/scenario/builtinScenarios';
import { seatCookie } from '../auth/cookies.ts';
import { isShutOut } from '../auth/isShutOut.ts';
import { mentors } from '../auth/mentors.ts';
import { stillHas } from '../auth/stillHas.ts';
import { hashOf, newToken } from '../auth/tokens.ts';
import { whoActs } from '../auth/whoActs.ts';
import type { App } from '../plugins/App.ts';
import { perAddress, takenAlongPerMinute } from '../plugins/rateLimit.ts';
import type { Account } from '../store/People.ts';
import type { BrowserSeat, SeatRow, Seats } from '../store/Seats.ts';
import type { Records } from '../store/Store.ts';
import type { Asker } from './Asking.ts';
import { occupant } from './admitted.ts';
import { nothing } from './nothing.ts';
import { notFound, RequestError } from './RequestError.ts';
import type { RouteDeps } from './RouteDeps.ts';
import { stillAtOnce } from './stillAtOnce.ts';

const handoffMs = 5 * 60_000;

/** What a seat may know of its session before its socket opens. */
export function seatRoutes(app: App, deps: RouteDeps): void {
  const { auth, asking, codebooks, sessions } = deps;
  const { store, nowMs, random } = auth;
  const config = perAddress(takenAlongPerMinute);

  app.get(
    '/api/seats/:sessionId',
    { schema: { params: sessionParamsSchema, response: { 200: seatReplySchema } } },
    async (request) => {
      const seat = await asking.seatOrRefuse(request);
      const { id: seatId, sessionId, role, name, takenUp } = seat;
      const session = await store.sessions.byId(sessionId);
      if (!session) throw notFound();
      const { title, config } = session;
      const codebook = findCodebook(codebooks, config.codebook.id, config.codebook.version);
      const scenario = findBuiltinScenario(config.scenario.id, config.scenario.version);
      if (!codebook || !scenario) throw new Error(`session ${sessionId} is pinned to what this version does not have`);
      return {
        sessionId,
        seatId,
        role,
        name,
        title,
        config,
        codebook,
        brief: briefFor(scenario, role),
        consentTextVersion,
        claimable: await isClaimable(store, seat, (await asking.account(request))?.account),
        takenUp,
        guest: (await store.seats.guests(sessionId)).has(seatId),
      };
    },
  );

  app.post(
    '/api/seats/:sessionId/claim',
    { schema: { params: sessionParamsSchema, response: nothing } },
    async (request, reply) => {
      const session = await asking.sessionOrRefuse(request);
      const claimed = await stillAtOnce(deps, request, async (records, now) => {
        const seat = await now.seatOrRefuse(request);
        const { account, signInId } = await now.accountOrRefuse(request);
        const { seats, audit } = records;
        if (await isShutOut(records, session.id, account.personId))
          throw new RequestError('notAllowed', 'was taken out of the course');
        const held = await mentors(records, session.id, seat.role, account.personId);
        const by = { personId: account.personId, signInId, tokenHash: tokenHashOf(request, seat), mentoring: held };
        const outcome = await seats.claim(seat.id, by, nowMs());
        if (outcome === 'notGuest') throw new RequestError('roleTaken', 'somebody has this seat');
        if (outcome === 'alreadySeated') throw await alreadySeated(seats, session.id, account.personId);
        await audit.append({ action: 'seatClaimed', byId: account.personId, sessionId: session.id }, nowMs());
        return { ...seat, name: account.name, mentoring: held };
      });
      await sessions.recheck(new Set([claimed.id])); // Whoever else was in the guest's seat is out of it (N67).
      await sessions.seatTaken(session.id, occupant(claimed, session.config.pseudonyms));
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/seats/:sessionId/exported',
    { config, schema: { params: sessionParamsSchema, body: exportedBodySchema, response: nothing } },
    async (request, reply) => {
      const seat = await asking.seatOrRefuse(request);
      const { personId: byId, about } = whoActs((await asking.account(request))?.account, seat);
      const { sessionId } = seat;
      const detail = { kind: request.body.kind };
      await store.audit.append({ action: 'exported', byId, ...about, sessionId, detail }, nowMs());
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/seats/:sessionId/handoff',
    { config, schema: { params: sessionParamsSchema, response: { 200: handoffReplySchema } } },
    async (request) => {
      const token = newToken(random);
      const expiresMs = nowMs() + handoffMs;
      await stillAtOnce(deps, request, async (records, now) => {
        const seat = await now.seatOrRefuse(request);
        const held = await stillHas(records, seat, await now.visitor(request));
        if (!held) throw notFound();
        const handoff = { tokenHash: hashOf(token), seatId: seat.id, expiresMs, ...held.hold };
        await records.seats.addHandoff(handoff, nowMs());
      });
      return { token, expiresMs };
    },
  );
}

function tokenHashOf({ cookies }: Asker, { sessionId }: SeatRow): string {
  return hashOf(cookies[seatCookie(sessionId)] ?? '');
}

/** Told with the role that this person has, not that of the seat they came upon. */
async function alreadySeated(seats: Seats, sessionId: SessionId, personId: PersonId): Promise<RequestError> {
  const own = await seats.byPerson(sessionId, personId);
  return new RequestError('alreadySeated', 'one person has one seat in a session', own && { role: own.role });
}

/** Only a guest's seat, and only for somebody who has none of their own there. */
async function isClaimable(
  { people, seats }: Pick<Records, 'people' | 'seats'>,
  { sessionId, personId, takenUp }: BrowserSeat,
  account: Account | undefined,
): Promise<boolean> {
  if (!account || takenUp || (await people.account(personId))) return false;
  return (await seats.byPerson(sessionId, account.personId)) === undefined;
}
