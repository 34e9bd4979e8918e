import type { PersonId } from '@fishbowl/shared/core/ids';
import { erasureBodySchema, erasurePreviewReplySchema } from '@fishbowl/shared/protocol/http/me';
import { personParamsSchema } from '@fishbowl/shared/protocol/http/people';
import { erasurePreview } from '../auth/erasePerson.ts';
import { erasureToldToOthers } from '../auth/erasureToldToOthers.ts';
import type { App } from '../plugins/App.ts';
import { erasuresPerMinute, perAddress } from '../plugins/rateLimit.ts';
import type { PersonRow } from '../store/People.ts';
import type { Asker } from './Asking.ts';
import { type Erasing, eraseNow, notTyped } from './eraseNow.ts';
import { nothing } from './nothing.ts';
import { notFound } from './RequestError.ts';
import type { RouteDeps } from './RouteDeps.ts';
import { type Request, still } from './stillAtOnce.ts';

/** What goes with a person and what stays, and then its going. */
export function erasureRoutes(app: App, deps: RouteDeps): void {
  const { auth, asking, sessions, cookies } = deps;
  const { store } = auth;
  const response = { 200: erasurePreviewReplySchema };

  const myself = async (request: Asker) => {
    const { account } = await asking.accountOrRefuse(request);
    const person = await store.people.person(account.personId);
    if (!person) throw notFound();
    return person;
  };

  app.get('/api/me/erasure', { schema: { response } }, async (request) =>
    erasurePreview(store, sessions, await myself(request)),
  );

  app.post(
    '/api/me/erasure',
    { config: perAddress(erasuresPerMinute), schema: { body: erasureBodySchema, response: nothing } },
    async (request, reply) => {
      const person = await myself(request);
      await erase(deps, request, person, request.body.login, null);
      cookies.forgetSignIn(reply);
      return reply.code(204).send(null);
    },
  );

  app.get('/api/people/:personId/erasure', { schema: { params: personParamsSchema, response } }, async (request) =>
    erasureToldToOthers(await erasurePreview(store, sessions, await asking.personOrRefuse(request))),
  );

  app.post(
    '/api/people/:personId/erasure',
    { schema: { params: personParamsSchema, body: erasureBodySchema, response: nothing } },
    async (request, reply) => {
      const { account } = await asking.accountOrRefuse(request);
      const person = await asking.personOrRefuse(request);
      const isSelf = account.personId === person.personId;
      await erase(deps, request, person, request.body.login, isSelf ? null : account.personId);
      return reply.code(204).send(null);
    },
  );
}

/** `byId` null: the person themselves, who is nobody any more. */
async function erase(
  deps: Erasing & Pick<RouteDeps, 'asking'>,
  request: Request,
  person: PersonRow,
  login: string,
  byId: PersonId | null,
): Promise<void> {
  if (login.normalize('NFKC').trim().toLowerCase() !== person.login) throw notTyped('login');
  await eraseNow(deps, person, { byId }, (records) => still(deps.asking, request, records));
}
