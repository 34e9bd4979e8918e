import { mayDo } from '@fishbowl/shared/access/mayDo';
import {
  newSessionBodySchema,
  sessionReplySchema,
  sessionsQuerySchema,
  sessionsReplySchema,
} from '@fishbowl/shared/protocol/http/sessions';
import { towardsSession } from '../auth/standings.ts';
import type { App } from '../plugins/App.ts';
import { courseOf } from './courseOf.ts';
import { makeSession } from './newSession.ts';
import type { RouteDeps } from './RouteDeps.ts';
import { sessionReply } from './sessionReply.ts';

const pageLength = 20;

export function sessionsRoutes(app: App, deps: RouteDeps): void {
  const { auth, asking, sessions } = deps;

  app.get(
    '/api/sessions',
    { schema: { querystring: sessionsQuerySchema, response: { 200: sessionsReplySchema } } },
    async (request) => {
      const { account } = await asking.accountOrRefuse(request);
      const { query } = request;
      const named = query.before && (await auth.store.sessions.byId(query.before));
      const theirs = named && (await towardsSession(auth.store, account, undefined, named));
      const before = theirs && mayDo('session.read', theirs) ? named : undefined; // Another's is as if it were not there.
      const rows = await auth.store.sessions.listFor(account.personId, pageLength + 1, before);
      const page = rows.slice(0, pageLength);
      const cards = page.map(async ({ id, title, createdMs, config, courseId, plannedMs, frozenMs }) => {
        const course = await courseOf(auth.store, courseId);
        const frozen = frozenMs !== null;
        return { id, title, createdMs, config, course, plannedMs, frozen, ...(await sessions.summary(id)) };
      });
      return { sessions: await Promise.all(cards), next: (rows.length > pageLength && page.at(-1)?.id) || null };
    },
  );

  app.post(
    '/api/sessions',
    { schema: { body: newSessionBodySchema, response: { 201: sessionReplySchema } } },
    async (request, reply) => {
      const ofNoCourse = { courseId: null, plannedMs: null, classmatesMayWatch: false, places: [] };
      const id = await makeSession(deps, request, { ...request.body, ...ofNoCourse });
      return reply.code(201).send(await sessionReply(deps, request, id));
    },
  );
}
