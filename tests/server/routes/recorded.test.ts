import { revokeSeat } from '@fishbowl/server/auth/revokeSeat';
import { signInsReplySchema } from '@fishbowl/shared/protocol/http/account';
import { auditReplySchema } from '@fishbowl/shared/protocol/http/audit';
import { sessionReplySchema, sessionsReplySchema } from '@fishbowl/shared/protocol/http/sessions';
import { expect, test } from 'vitest';
import { Browser } from '../../support/Browser.ts';
import { dataDir } from '../../support/dataDir.ts';
import { instructor, linkTo, newSession, openApp, password } from '../../support/openApp.ts';
import { quickPasswords } from '../../support/quickPasswords.ts';
import { refusableRecord } from '../../support/refusableRecord.ts';

/** Paula, signed in twice, and her session with Ann in it. */
async function opened() {
  const { store, ...record } = await refusableRecord(dataDir());
  const server = await openApp({ store, passwords: quickPasswords });
  const paula = await instructor(server);
  const elsewhere = new Browser(server.app);
  await elsewhere.post('/api/sign-in', { login: 'paula', password });
  const session = await newSession(paula);
  const join = (name: string) =>
    new Browser(server.app).post('/api/join', { way: linkTo(session, 'observer').way, name });
  await join('Ann');
  const at = `/api/sessions/${session.id}`;
  const signIns = async () => (await paula.fetch(signInsReplySchema, 'get', '/api/sign-ins')).signIns;
  return { ...server, ...record, paula, elsewhere, session, join, at, signIns };
}

type Opened = Awaited<ReturnType<typeof opened>>;

const seatsOf = async ({ paula, at }: Opened) => (await paula.fetch(sessionReplySchema, 'get', at)).seats;
const linksOf = async ({ paula, at }: Opened) => (await paula.fetch(sessionReplySchema, 'get', at)).links;
const actionsOf = async ({ store }: Opened) => (await store.audit.page(99)).map(({ action }) => action);

/** What is asked for, and what it changes. */
const changes: readonly (readonly [
  string,
  string,
  (all: Opened) => Promise<unknown>,
  (all: Opened) => Promise<unknown>,
])[] = [
  [
    'signing in',
    'signedIn',
    ({ app }) => new Browser(app).post('/api/sign-in', { login: 'paula', password }),
    ({ signIns }) => signIns(),
  ],
  [
    'signing out',
    'signedOut',
    ({ elsewhere }) => elsewhere.post('/api/sign-out'),
    async ({ signIns }) => (await signIns()).map(({ id }) => id),
  ],
  [
    'ending a sign-in elsewhere',
    'signedOut',
    async ({ paula, signIns }) => {
      const other = (await signIns()).find(({ current }) => !current);
      return paula.post(`/api/sign-ins/${other?.id}/revoke`);
    },
    ({ signIns }) => signIns(),
  ],
  ['sitting down', 'seatTaken', ({ join }) => join('Ben'), seatsOf],
  [
    'closing a place',
    'seatRevoked',
    async (all) => all.paula.post(`${all.at}/seats/${(await seatsOf(all))[0]?.seatId}/revoke`),
    seatsOf,
  ],
  ['a new link', 'linkRenewed', ({ paula, at }) => paula.post(`${at}/links/observer/renew`, { what: 'link' }), linksOf],
  ['a new code', 'linkRenewed', ({ paula, at }) => paula.post(`${at}/links/observer/renew`, { what: 'code' }), linksOf],
  ['revoking a link', 'linkRevoked', ({ paula, at }) => paula.post(`${at}/links/observer/revoke`), linksOf],
  [
    'a new session',
    'sessionCreated',
    ({ paula }) =>
      paula.post('/api/sessions', {
        scenarioId: 'cw-mi-dana',
        codebookId: 'oars-starter',
        visibility: 'blind',
        place: 'room',
        pseudonyms: false,
      }),
    ({ paula }) => paula.fetch(sessionsReplySchema, 'get', '/api/sessions'),
  ],
];

test.each(changes)('[N92] %s and its entry are there together or neither', async (_, action, change, changed) => {
  const all = await opened();
  const [before, told] = [await changed(all), await actionsOf(all)];

  all.refuse();
  expect(await change(all)).toMatchObject({ status: 500 });
  expect(await changed(all)).toEqual(before);
  expect(await actionsOf(all)).toEqual(told);

  all.allow();
  await change(all);
  expect(await changed(all)).not.toEqual(before);
  expect(await actionsOf(all)).toEqual([action, ...told]);
});

test('[N92] a link that is not there is not told as renewed', async () => {
  const all = await opened();
  await all.paula.post(`${all.at}/links/observer/revoke`);
  const told = await actionsOf(all);

  expect(await all.paula.failure('post', `${all.at}/links/observer/renew`, { what: 'code' })).toEqual([
    404,
    'notFound',
  ]);

  expect(await actionsOf(all)).toEqual(told);
});

test('[N92] the first account and who is signed in first are in the record; without it, neither is made', async () => {
  const { store, ...record } = await refusableRecord(dataDir());
  const server = await openApp({ store, passwords: quickPasswords });

  record.refuse();
  await expect(instructor(server)).rejects.toThrow('setup: 500');
  expect(await store.people.hasAccounts()).toBe(false);
  record.allow();
  const paula = await instructor(server);

  const { entries } = await paula.fetch(auditReplySchema, 'get', '/api/audit');
  expect(entries.map(({ action }) => action)).toEqual(['auditRead', 'signedIn', 'personAdded']);
  expect(entries[2]?.what).toMatchObject({ by: null, about: { name: 'Paula' }, detail: { role: 'admin' } });
});

test('[N92] a seat is revoked once, and told once', async () => {
  const all = await opened();
  const [seat] = await all.store.seats.forSession(all.session.id);
  if (!seat) throw new Error('nobody sits');

  await revokeSeat(all.auth, all.session.id, seat.id, null);
  await revokeSeat(all.auth, all.session.id, seat.id, null);

  expect((await actionsOf(all)).filter((action) => action === 'seatRevoked')).toHaveLength(1);
});
