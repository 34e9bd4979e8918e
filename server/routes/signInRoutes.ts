import { signInParamsSchema, signInsReplySchema } from '@fishbowl/shared/protocol/http/account';
import type { App } from '../plugins/App.ts';
import { nothing } from './nothing.ts';
import { notFound } from './RequestError.ts';
import type { RouteDeps } from './RouteDeps.ts';
import { signInsEnded } from './signInsEnded.ts';
import { stillAtOnce } from './stillAtOnce.ts';

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
      const { account, signInId: own } = await asking.accountOrRefuse(request);
      const { personId } = account;
      const { signInId } = request.params;
      await stillAtOnce(deps, request, async ({ signIns, audit }) => {
        if (!(await signIns.revoke(personId, signInId, nowMs()))) throw notFound();
        const detail = signInId === own ? {} : { detail: { where: 'elsewhere' } };
        await audit.append({ action: 'signedOut', byId: personId, ...detail }, nowMs());
      });
      await signInsEnded(deps, personId);
      return reply.code(204).send(null);
    },
  );
}
