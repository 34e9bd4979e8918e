import { type PersonId, personIdSchema } from '@fishbowl/shared/core/ids';
import {
  newPersonBodySchema,
  newPersonReplySchema,
  type PersonReply,
  passwordLinkReplySchema,
  peopleReplySchema,
  personBodySchema,
  personParamsSchema,
  personReplySchema,
} from '@fishbowl/shared/protocol/http/people';
import { endAdministering } from '../auth/endAdministering.ts';
import { makePasswordLink } from '../auth/passwordLinks.ts';
import { newId } from '../auth/tokens.ts';
import type { App } from '../plugins/App.ts';
import type { Account, PersonRow } from '../store/People.ts';
import { changedMeanwhile, lastOne, loginTaken, notFound } from './RequestError.ts';
import type { RouteDeps } from './RouteDeps.ts';
import { stillAtOnce } from './stillAtOnce.ts';

/** Accounts, as administrators look after them. */
export function peopleRoutes(app: App, deps: RouteDeps): void {
  const { auth, asking } = deps;
  const { store, random, nowMs } = auth;

  app.get('/api/people', { schema: { response: { 200: peopleReplySchema } } }, async () => ({
    people: (await store.people.list()).map(shown),
  }));

  app.post(
    '/api/people',
    { schema: { body: newPersonBodySchema, response: { 201: newPersonReplySchema } } },
    async (request, reply) => {
      const personId = personIdSchema.parse(newId(random));
      const account = { ...request.body, personId, passwordHash: null, createdMs: nowMs() };
      const made = await stillAtOnce(deps, request, async (records, now) => {
        const by = await now.accountOrRefuse(request);
        if (!(await records.people.addAccount(account))) throw loginTaken();
        const detail = { role: account.role };
        const fact = { action: 'personAdded', byId: by.account.personId, aboutId: personId, detail } as const;
        await records.audit.append(fact, nowMs());
        return makePasswordLink({ ...auth, store: records }, personId, by.account.personId);
      });
      const person = { ...account, version: 1, lastSeenMs: null };
      return reply.code(201).send({ person: shown(person), link: made });
    },
  );

  app.get(
    '/api/people/:personId',
    { schema: { params: personParamsSchema, response: { 200: personReplySchema } } },
    async (request) => shown(await asking.personOrRefuse(request)),
  );

  app.post(
    '/api/people/:personId',
    { schema: { params: personParamsSchema, body: personBodySchema, response: { 200: personReplySchema } } },
    async (request) => {
      const { personId } = request.params;
      const { version, ...edit } = request.body;
      await stillAtOnce(deps, request, async (records, now) => {
        const by = await now.accountOrRefuse(request);
        const before = await records.people.account(personId);
        const outcome = await records.people.edit(personId, edit, version);
        if (outcome === 'missing') throw notFound();
        if (outcome === 'changed') throw changedMeanwhile();
        if (outcome === 'loginTaken') throw loginTaken();
        if (outcome === 'lastAdmin') throw lastOne('nobody else administers this installation');
        const detail = { role: edit.role };
        const fact = { action: 'personEdited', byId: by.account.personId, aboutId: personId, detail } as const;
        await records.audit.append(fact, nowMs());
        if (before?.role !== edit.role) await endOldRole({ ...auth, records }, before, by.account.personId);
      });
      return shown(await asking.personOrRefuse(request));
    },
  );

  app.post(
    '/api/people/:personId/password-link',
    { schema: { params: personParamsSchema, response: { 200: passwordLinkReplySchema } } },
    (request) =>
      stillAtOnce(deps, request, async (records, now) => {
        const by = await now.accountOrRefuse(request);
        const { personId } = await now.personOrRefuse(request);
        const fact = { action: 'passwordLinkMade', byId: by.account.personId, aboutId: personId } as const;
        await records.audit.append(fact, nowMs());
        return makePasswordLink({ ...auth, store: records }, personId, by.account.personId);
      }),
  );
}

/** A link to a password that was made for who they were opens nothing as who they are now. */
async function endOldRole(
  within: Parameters<typeof endAdministering>[0],
  before: Account | undefined,
  byId: PersonId,
): Promise<void> {
  if (!before) return;
  await within.records.people.endPasswordLinks({ of: before.personId });
  if (before.role === 'admin') await endAdministering(within, before.personId, byId);
}

function shown({ personId, name, login, role, createdMs, lastSeenMs, passwordHash, version }: PersonRow): PersonReply {
  const hasPassword = passwordHash !== null;
  return { personId, name: name ?? '', login, role, createdMs, lastSeenMs, hasPassword, version };
}
