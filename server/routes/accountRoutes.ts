import { meReplySchema, setupBodySchema, signInBodySchema } from '@fishbowl/shared/protocol/http/account';
import { setUp } from '../auth/setup.ts';
import { signIn } from '../auth/signIn.ts';
import type { App } from '../plugins/App.ts';
import { perAddress } from '../plugins/rateLimit.ts';
import { newPasswordHash } from './newPassword.ts';
import { nothing } from './nothing.ts';
import { RequestError } from './RequestError.ts';
import type { RouteDeps } from './RouteDeps.ts';
import { signInsEnded } from './signInsEnded.ts';
import { triedPassword } from './triedPassword.ts';

export function accountRoutes(app: App, deps: RouteDeps): void {
  const { auth, asking, cookies, tries } = deps;
  const { audit, people, signIns } = auth.store;

  const failed = async (login: string) => {
    const account = await people.accountByLogin(login);
    const about = account && { aboutId: account.personId };
    await audit.append({ action: 'signInFailed', byId: null, ...about }, auth.nowMs());
  };

  app.get('/api/me', { schema: { response: { 200: meReplySchema } } }, async (request, reply) => {
    const account = (await asking.account(request))?.account;
    return {
      account: account
        ? { personId: account.personId, name: account.name, login: account.login, role: account.role }
        : null,
      setupNeeded: !(await people.hasAccounts()),
      csrfToken: reply.generateCsrf(),
    };
  });

  app.post(
    '/api/setup',
    { config: perAddress(10), schema: { body: setupBodySchema, response: nothing } },
    async ({ body, headers }, reply) => {
      const passwordHash = await newPasswordHash(auth.passwords, body.password);
      if (!(await setUp(auth, { ...body, passwordHash })))
        throw new RequestError('wrongSetupToken', 'not the token of the last start');
      const token = await signIn(auth, { ...body, userAgent: headers['user-agent'] ?? '' });
      if (token !== undefined) cookies.keepSignIn(reply, token);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/sign-in',
    { config: perAddress(20), schema: { body: signInBodySchema, response: nothing } },
    async (request, reply) => {
      const who = { ...request.body, userAgent: request.headers['user-agent'] ?? '' };
      const token = await triedPassword(tries, who.login, async () => {
        const found = await signIn(auth, who);
        if (found === undefined) await failed(who.login);
        return found;
      });
      const account = await people.accountByLogin(who.login);
      await audit.append({ action: 'signedIn', byId: account?.personId ?? null }, auth.nowMs());
      cookies.keepSignIn(reply, token);
      return reply.code(204).send(null);
    },
  );

  app.post('/api/sign-out', { schema: { response: nothing } }, async (request, reply) => {
    const who = await asking.account(request);
    if (who) {
      await signIns.revoke(who.account.personId, who.signInId, auth.nowMs());
      await signInsEnded(deps, who.account.personId);
      await audit.append({ action: 'signedOut', byId: who.account.personId }, auth.nowMs());
    }
    cookies.forgetSignIn(reply);
    return reply.code(204).send(null);
  });
}
