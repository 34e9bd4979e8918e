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
import { classPerMinute, perAddress } from '../plugins/rateLimit.ts';
import type { SessionRow } from '../store/Sessions.ts';
import type { Records } from '../store/Store.ts';
import { admitted } from './admitted.ts';
import { linkUnknown } from './RequestError.ts';
import type { RouteDeps } from './RouteDeps.ts';
import { stillAtOnce } from './stillAtOnce.ts';
import { wrongCodes } from './wrongCodes.ts';

/** Coming to a session by a link or a code. */
export function joinRoutes(app: App, deps: RouteDeps): void {
  const { auth, asking, tries } = deps;
  const codes = wrongCodes(tries, 'session');
  const config = perAddress(classPerMinute);

  const behind = async (way: Exclude<WayIn, { by: 'handoff' }>, store: Records = auth.store) => {
    const link = await linkOf({ ...auth, store }, way);
    const session = link && (await store.sessions.byId(link.sessionId));
    return session && session.frozenMs === null ? { link, session } : undefined;
  };
  /** Where a link or a code leads. Throws if that is nowhere, or to a session that is hidden; a wrong code is counted. */
  const found = async (request: FastifyRequest, way: Exclude<WayIn, { by: 'handoff' }>) => {
    if (way.by === 'code') return codes.lookUp(request, () => behind(way));
    const known = await behind(way);
    if (!known) throw linkUnknown();
    return known;
  };

  const isClosed = async ({ id }: SessionRow) => (await deps.sessions.summary(id)).phase === 'closed';

  app.post(
    '/api/join/look',
    { config, schema: { body: lookBodySchema, response: { 200: lookReplySchema } } },
    async (request) => {
      const { way } = request.body;
      const { link, session } = await found(request, way);
      const seen = await look(auth, link, way.by, await asking.visitor(request));
      if (seen.seat === 'free' && (await isClosed(session))) throw linkUnknown();
      return { sessionId: session.id, title: session.title, role: link.role, place: session.config.place, ...seen };
    },
  );

  app.post(
    '/api/join',
    { config, schema: { body: joinBodySchema, response: { 200: joinReplySchema } } },
    async (request, reply) => {
      const { way, name } = request.body;
      // First: nobody sits down in a session that is hidden, and nobody new in one that is closed.
      const isOver = way.by !== 'handoff' && (await isClosed((await found(request, way)).session));
      const answer = await stillAtOnce(deps, request, async (store, now) => {
        if (way.by !== 'handoff' && !(await behind(way, store))) throw linkUnknown();
        return join({ ...auth, store }, way, await now.visitor(request), { name, isOver });
      });
      return admitted(deps, reply, answer);
    },
  );
}
