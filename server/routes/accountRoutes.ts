import { meReplySchema, setupBodySchema, signInBodySchema } from '@fishbowl/shared/protocol/http/account';
import type { FastifyBaseLogger } from 'fastify';
import { setUp } from '../auth/setup.ts';
import { signIn } from '../auth/signIn.ts';
import type { App } from '../plugins/App.ts';
import { classPerMinute, perAddress } from '../plugins/rateLimit.ts';
import { StoreFailure } from '../store/StoreFailure.ts';
import { newPasswordHash } from './newPassword.ts';
import { nothing } from './nothing.ts';
import { RequestError } from './RequestError.ts';
import type { RouteDeps } from './RouteDeps.ts';
import { signInsEnded } from './signInsEnded.ts';
import { triedPassword } from './triedPassword.ts';

export function accountRoutes(app: App, deps: RouteDeps): void {
  const { auth, asking, cookies, tries, metrics } = deps;
  const { audit, people } = auth.store;

  /** It changes nothing, so a full disk neither makes another answer of it nor keeps it from being counted (H4). */
  const failed = async (login: string, log: FastifyBaseLogger) => {
    const account = await people.accountByLogin(login);
    const about = account && { aboutId: account.personId };
    try {
      await audit.append({ action: 'signInFailed', byId: null, ...about }, auth.nowMs());
    } catch (error) {
      if (!(error instanceof StoreFailure && error.isPassing)) throw error;
      log.warn({ err: error }, 'the audit record lacks a sign-in that failed');
      metrics?.of.auditLacks();
    }
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
    { config: perAddress(classPerMinute), schema: { body: signInBodySchema, response: nothing } },
    async (request, reply) => {
      const who = { ...request.body, userAgent: request.headers['user-agent'] ?? '' };
      const token = await triedPassword(tries, { login: who.login, address: request.ip }, async () => {
        const found = await signIn(auth, who);
        if (found === undefined) await failed(who.login, request.log);
        return found;
      });
      cookies.keepSignIn(reply, token);
      return reply.code(204).send(null);
    },
  );

  app.post('/api/sign-out', { schema: { response: nothing } }, async (request, reply) => {
    const who = await asking.account(request);
    if (who) {
      const { personId } = who.account;
      await auth.store.atOnce(async ({ signIns, audit }) => {
        if (!(await signIns.revoke(personId, who.signInId, auth.nowMs()))) return;
        await audit.append({ action: 'signedOut', byId: personId }, auth.nowMs());
      });
      await signInsEnded(deps, personId);
    }
    cookies.forgetSignIn(reply);
    return reply.code(204).send(null);
  });
}
