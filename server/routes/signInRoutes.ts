import { signInParamsSchema, signInsReplySchema } from '@fishbowl/shared/protocol/http/account';
import type { App } from '../plugins/App.ts';
import { nothing } from './nothing.ts';
import { notFound } from './RequestError.ts';
import type { RouteDeps } from './RouteDeps.ts';
import { signInsEnded } from './signInsEnded.ts';

/** Where one is signed in, and how to end it there. */
export function signInRoutes(app: App, deps: RouteDeps): void {
  const { asking } = deps;
  const { store, nowMs } = deps.auth;

  app.get('/api/sign-ins', { schema: { response: { 200: signInsReplySchema } } }, async (request) => {
    const { account, signInId } = await asking.accountOrRefuse(request);
    const rows = await store.signIns.list(account.personId, nowMs());
    return {
      signIns: rows.map(({ id, createdMs, lastSeenMs, userAgent }) => {
        return { id, createdMs, lastSeenMs, userAgent, current: id === signInId };
      }),
    };
  });

  app.post(
    '/api/sign-ins/:signInId/revoke',
    { schema: { params: signInParamsSchema, response: nothing } },
    async (request, reply) => {
      const { account } = await asking.accountOrRefuse(request);
      if (!(await store.signIns.revoke(account.personId, request.params.signInId, nowMs()))) throw notFound();
      await signInsEnded(deps, account.personId);
      return reply.code(204).send(null);
    },
  );
}
