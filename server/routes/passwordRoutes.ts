import { nameBodySchema, passwordBodySchema } from '@fishbowl/shared/protocol/http/account';
import {
  passwordLinkLookBodySchema,
  passwordLinkLookReplySchema,
  passwordLinkUseBodySchema,
} from '@fishbowl/shared/protocol/http/people';
import { passwordLinkOf } from '../auth/passwordLinks.ts';
import { newSignIn } from '../auth/signIn.ts';
import type { App } from '../plugins/App.ts';
import { classPerMinute, perAddress } from '../plugins/rateLimit.ts';
import { newPasswordHash } from './newPassword.ts';
import { nothing } from './nothing.ts';
import { linkUnknown, wrongSignIn } from './RequestError.ts';
import type { RouteDeps } from './RouteDeps.ts';
import { signInsEnded } from './signInsEnded.ts';
import { stillAtOnce } from './stillAtOnce.ts';
import { triedPassword } from './triedPassword.ts';

const changesPerMinute = 60;

/** Choosing a password: by a link, or once one is signed in; and one's own name. */
export function passwordRoutes(app: App, deps: RouteDeps): void {
  const { auth, asking, cookies, tries } = deps;
  const { store, passwords, nowMs } = auth;

  app.post(
    '/api/password-links/look',
    {
      config: perAddress(classPerMinute),
      schema: { body: passwordLinkLookBodySchema, response: { 200: passwordLinkLookReplySchema } },
    },
    async ({ body }) => {
      const account = await passwordLinkOf(auth, body.token);
      if (!account) throw linkUnknown();
      return { name: account.name ?? '', login: account.login };
    },
  );

  app.post(
    '/api/password-links/use',
    { config: perAddress(classPerMinute), schema: { body: passwordLinkUseBodySchema, response: nothing } },
    async ({ body, headers }, reply) => {
      if (!(await passwordLinkOf(auth, body.token))) throw linkUnknown(); // Before the work of a hash.
      const hash = await newPasswordHash(passwords, body.password);
      const { token, personId } = await store.atOnce(async (records) => {
        const within = { ...auth, store: records };
        const account = await passwordLinkOf(within, body.token); // Once: of two at the same moment, one finds nothing.
        if (!account) throw linkUnknown();
        await records.people.setPassword(account.personId, hash, nowMs());
        await records.audit.append({ action: 'passwordLinkUsed', byId: account.personId }, nowMs());
        const signIn = await newSignIn(within, account, headers['user-agent'] ?? '');
        return { token: signIn, personId: account.personId };
      });
      await signInsEnded(deps, personId);
      cookies.keepSignIn(reply, token);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/me/password',
    { config: perAddress(changesPerMinute), schema: { body: passwordBodySchema, response: nothing } },
    async (request, reply) => {
      const { account, signInId } = await asking.accountOrRefuse(request);
      const { current, password } = request.body;
      const isRight = () => passwords.matches(current, account.passwordHash ?? undefined);
      const who = { login: account.login, address: request.ip };
      await triedPassword(tries, who, async () => (await isRight()) || undefined);
      const hash = await newPasswordHash(passwords, password);
      await stillAtOnce(deps, request, async ({ people, audit }, now) => {
        const { passwordHash } = (await now.accountOrRefuse(request)).account;
        if (passwordHash !== account.passwordHash) throw wrongSignIn(); // Changed while it was being checked.
        await people.setPassword(account.personId, hash, nowMs(), signInId);
        await audit.append({ action: 'passwordChanged', byId: account.personId }, nowMs());
      });
      await signInsEnded(deps, account.personId);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/me/name',
    { config: perAddress(changesPerMinute), schema: { body: nameBodySchema, response: nothing } },
    async (request, reply) => {
      await stillAtOnce(deps, request, async ({ people, audit }, now) => {
        const { account } = await now.accountOrRefuse(request);
        await people.rename(account.personId, request.body.name);
        await audit.append({ action: 'personEdited', byId: account.personId, aboutId: account.personId }, nowMs());
      });
      return reply.code(204).send(null);
    },
  );
}
