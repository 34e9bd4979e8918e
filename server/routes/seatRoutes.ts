import { findCodebook } from '@fishbowl/shared/codebook/findCodebook';
import { consentTextVersion } from '@fishbowl/shared/protocol/consentTextVersion';
import { handoffReplySchema } from '@fishbowl/shared/protocol/http/join';
import { seatReplySchema } from '@fishbowl/shared/protocol/http/seats';
import { sessionParamsSchema } from '@fishbowl/shared/protocol/http/sessions';
import { briefFor } from '@fishbowl/shared/scenario/briefFor';
import { findBuiltinScenario } from '@fishbowl/shared/scenario/builtinScenarios';
import { hashOf, newToken } from '../auth/tokens.ts';
import type { App } from '../plugins/App.ts';
import { notFound } from './RequestError.ts';
import type { RouteDeps } from './RouteDeps.ts';

const handoffMs = 5 * 60_000;

/** What a seat may know of its session before its socket opens. */
export function seatRoutes(app: App, { auth, asking, codebooks }: RouteDeps): void {
  const { store, nowMs, random } = auth;

  app.get(
    '/api/seats/:sessionId',
    { schema: { params: sessionParamsSchema, response: { 200: seatReplySchema } } },
    async (request) => {
      const { id: seatId, sessionId, role, name } = await asking.seatOrRefuse(request);
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
      };
    },
  );

  app.post(
    '/api/seats/:sessionId/handoff',
    { schema: { params: sessionParamsSchema, response: { 200: handoffReplySchema } } },
    async (request) => {
      const seat = await asking.seatOrRefuse(request);
      const token = newToken(random);
      const expiresMs = nowMs() + handoffMs;
      await store.seats.addHandoff({ tokenHash: hashOf(token), seatId: seat.id, expiresMs });
      return { token, expiresMs };
    },
  );
}
