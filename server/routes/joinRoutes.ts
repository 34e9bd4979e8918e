import { joinBodySchema, joinReplySchema, lookBodySchema, lookReplySchema } from '@fishbowl/shared/protocol/http/join';
import type { FastifyRequest } from 'fastify';
import { join } from '../auth/join.ts';
import { look } from '../auth/look.ts';
import { linkOf } from '../auth/roleLinks.ts';
import type { App } from '../plugins/App.ts';
import { counted, perAddress } from '../plugins/rateLimit.ts';
import { admitted } from './admitted.ts';
import { RequestError } from './RequestError.ts';
import type { RouteDeps } from './RouteDeps.ts';

/** A class may sit behind one address. Guessing from many addresses is stopped by counting all wrong codes together. */
const triesPerMinute = 120;

export function joinRoutes(app: App, deps: RouteDeps): void {
  const { auth, asking } = deps;
  const wrongCodes = counted(app, { max: 1_000, windowMs: 60_000, key: () => 'all' });
  const refuseIfGuessing = async (request: FastifyRequest, by: string) => {
    if (by === 'code' && (await wrongCodes.exceeded(request)))
      throw new RequestError('tooMany', 'too many wrong codes; wait a little');
  };

  app.post(
    '/api/join/look',
    { config: perAddress(triesPerMinute), schema: { body: lookBodySchema, response: { 200: lookReplySchema } } },
    async (request) => {
      const { way } = request.body;
      await refuseIfGuessing(request, way.by);
      const link = await linkOf(auth, way);
      const session = link && (await auth.store.sessions.byId(link.sessionId));
      if (!session) {
        await wrongCodes.count(request);
        throw new RequestError('linkUnknown', 'this link or code leads nowhere, or no longer');
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
      await refuseIfGuessing(request, way.by);
      const answer = await join(auth, way, await asking.visitor(request), name);
      if (!answer.ok && answer.error.code === 'linkUnknown') await wrongCodes.count(request);
      return admitted(deps, reply, answer);
    },
  );
}
