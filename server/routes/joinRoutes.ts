import {
  joinBodySchema,
  joinReplySchema,
  lookBodySchema,
  lookReplySchema,
  type WayIn,
} from '@fishbowl/shared/protocol/http/join';
import type { FastifyRequest } from 'fastify';
import { join } from '../auth/join.ts';
import { look } from '../auth/look.ts';
import { linkOf } from '../auth/roleLinks.ts';
import type { App } from '../plugins/App.ts';
import { perAddress } from '../plugins/rateLimit.ts';
import { admitted } from './admitted.ts';
import { linkUnknown } from './RequestError.ts';
import type { RouteDeps } from './RouteDeps.ts';
import { wrongCodes } from './wrongCodes.ts';

/** A whole class may sit behind one address, and reload. */
const triesPerMinute = 600;
export function joinRoutes(app: App, deps: RouteDeps): void {
  const { auth, asking } = deps;
  const guesses = wrongCodes(app);
  const refuseIfGuessing = async (request: FastifyRequest, { by }: WayIn) => {
    if (by === 'code') await guesses.refuseIfMany(request);
  };
  const countIfCode = async (request: FastifyRequest, { by }: WayIn) => {
    if (by === 'code') await guesses.count(request);
  };

  app.post(
    '/api/join/look',
    { config: perAddress(triesPerMinute), schema: { body: lookBodySchema, response: { 200: lookReplySchema } } },
    async (request) => {
      const { way } = request.body;
      await refuseIfGuessing(request, way);
      const link = await linkOf(auth, way);
      const session = link && (await auth.store.sessions.byId(link.sessionId));
      if (!session || session.frozenMs !== null) {
        await countIfCode(request, way);
        throw linkUnknown();
      }
      const { title, config } = session;
      const seen = await look(auth, link, way.by, await asking.visitor(request));
      return { sessionId: link.sessionId, title, role: link.role, place: config.place, ...seen };
    },
  );

  app.post(
    '/api/join',
    { config: perAddress(triesPerMinute), schema: { body: joinBodySchema, response: { 200: joinReplySchema } } },
    async (request, reply) => {
      const { way, name } = request.body;
      await refuseIfGuessing(request, way);
      const answer = await join(auth, way, await asking.visitor(request), name);
      if (!answer.ok && answer.error.code === 'linkUnknown') await countIfCode(request, way);
      return admitted(deps, reply, answer);
    },
  );
}
