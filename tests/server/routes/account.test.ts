import { randomBytes } from 'node:crypto';
import { newSetupToken } from '@fishbowl/server/auth/setup';
import { meReplySchema, signInsReplySchema } from '@fishbowl/shared/protocol/http/account';
import { expect, test } from 'vitest';
import { Browser } from '../../support/Browser.ts';
import { instructor, linkTo, newSession, openApp, password } from '../../support/openApp.ts';
import { quickPasswords } from '../../support/quickPasswords.ts';

const hour = 3_600_000;

async function me(browser: Browser) {
  return browser.fetch(meReplySchema, 'get', '/api/me');
}

test('[N1] the token of the last start makes the first instructor, once', async () => {
  const opened = await openApp();
  const browser = new Browser(opened.app);
  const wish = { token: opened.setupToken, name: 'Paula', login: 'paula', password };
  expect(await me(browser)).toMatchObject({ setupNeeded: true, account: null });

  expect(await browser.failure('post', '/api/setup', { ...wish, token: 'guess' })).toEqual([403, 'wrongSetupToken']);
  expect((await browser.post('/api/setup', wish)).status).toBe(204);

  expect(await me(browser)).toMatchObject({
    setupNeeded: false,
    account: { login: 'paula', name: 'Paula', role: 'admin' },
  });
  expect(await browser.failure('post', '/api/setup', { ...wish, login: 'eve' })).toEqual([403, 'wrongSetupToken']);
  expect(await newSetupToken(opened.store, randomBytes)).toBeUndefined();
});

test('[N1] a new start prints a new token, and the old one no longer works', async () => {
  const { app, store, setupToken } = await openApp();
  const token = await newSetupToken(store, randomBytes);
  const wish = { name: 'Paula', login: 'paula', password };

  const old = await new Browser(app).failure('post', '/api/setup', { ...wish, token: setupToken });

  expect(old).toEqual([403, 'wrongSetupToken']);
  expect((await new Browser(app).post('/api/setup', { ...wish, token })).status).toBe(204);
});

test.each([
  ['short', 'too small'],
  ['Password123', 'common'],
])('[N2] the password %s is refused', async (weak) => {
  const { app, setupToken } = await openApp();
  const wish = { token: setupToken, name: 'Paula', login: 'paula', password: weak };

  const { status, body } = await new Browser(app).post('/api/setup', wish);

  expect([status, body]).toMatchObject([400, { error: 'invalid', problems: [{ path: 'password' }] }]);
});

test('[N2] a wrong password and an unknown login get the same answer', async () => {
  const opened = await openApp();
  await instructor(opened);
  const answer = async (login: string, typed: string) =>
    (await new Browser(opened.app).post('/api/sign-in', { login, password: typed })).body;

  expect(await answer('paula', 'wrong password')).toEqual(await answer('nobody', password));
});

test('[N2] neither the password nor a cookie stands in the store', async () => {
  const opened = await openApp();
  const browser = await instructor(opened);
  const token = browser.cookies.get('fishbowl_sign_in') ?? '';

  const account = await opened.store.people.accountByLogin('paula');

  expect(account?.passwordHash).toMatch(/^\$argon2id\$/);
  expect(await opened.store.signIns.byTokenHash(token, opened.clock.nowMs)).toBeUndefined();
});

test('[N3] signing in takes the login however it is typed; signing out ends it on the server', async () => {
  const opened = await openApp();
  await instructor(opened);
  const browser = new Browser(opened.app);

  await browser.post('/api/sign-in', { login: ' PAULA ', password });
  const kept = new Map(browser.cookies);
  expect(await me(browser)).toMatchObject({ account: { login: 'paula' } });
  await browser.post('/api/sign-out');

  expect(browser.cookies.has('fishbowl_sign_in')).toBe(false);
  const thief = new Browser(opened.app);
  for (const [name, value] of kept) thief.cookies.set(name, value);
  expect(await me(thief)).toMatchObject({ account: null });
});

test('[N3] with a sign-in ends every seat that was taken by it in that browser, and no other', async () => {
  const opened = await openApp();
  const [here, there] = [await instructor(opened), new Browser(opened.app)];
  await there.post('/api/sign-in', { login: 'paula', password });
  const session = await newSession(here);
  const seat = `/api/seats/${session.id}`;
  for (const browser of [here, there]) await browser.post(`/api/sessions/${session.id}/supervise`);
  const guest = new Browser(opened.app);
  await guest.post('/api/join', { way: linkTo(session, 'observer').way, name: 'Olga' });
  expect((await here.get(seat)).status).toBe(200);

  await here.post('/api/sign-out'); // The next person at this machine has the cookies that are left.

  expect(await here.failure('get', seat)).toEqual([404, 'notFound']);
  for (const browser of [there, guest]) expect((await browser.get(seat)).status).toBe(200);
});

test('[N3] a sign-in ends after twelve idle hours, and after fourteen days however busy', async () => {
  const opened = await openApp();
  const browser = await instructor(opened);

  for (let day = 0; day < 27; day += 1) {
    opened.clock.nowMs += 12 * hour - 1;
    expect((await me(browser)).account).not.toBeNull();
  }
  opened.clock.nowMs += 12 * hour - 1;
  expect((await me(browser)).account).not.toBeNull();
  opened.clock.nowMs += 28;
  expect((await me(browser)).account).toBeNull();

  await browser.post('/api/sign-in', { login: 'paula', password });
  opened.clock.nowMs += 12 * hour;
  expect((await me(browser)).account).toBeNull();
});

test('[N3] people see where they are signed in, and can end it there', async () => {
  const opened = await openApp();
  const here = await instructor(opened);
  const there = new Browser(opened.app);
  await there.post('/api/sign-in', { login: 'paula', password });

  const { signIns } = await here.fetch(signInsReplySchema, 'get', '/api/sign-ins');
  const other = signIns.find(({ current }) => !current);
  expect(signIns).toHaveLength(2);
  await here.post(`/api/sign-ins/${other?.id}/revoke`);

  expect(await there.failure('get', '/api/sign-ins')).toEqual([401, 'notSignedIn']);
  expect(await here.failure('post', `/api/sign-ins/${other?.id}/revoke`)).toEqual([404, 'notFound']);
});

test('[H4] after too many wrong passwords for one login, from wherever, no more are looked at', async () => {
  const opened = await openApp();
  await instructor(opened);
  const tries = [];

  for (let i = 0; i < 21; i += 1) {
    const browser = new Browser(opened.app, `10.0.0.${i}`);
    tries.push((await browser.post('/api/sign-in', { login: 'paula', password: 'wrong' })).status);
  }

  expect(tries).toEqual([...Array(20).fill(401), 429]);
  const right = new Browser(opened.app, '10.0.1.1');
  expect(await right.failure('post', '/api/sign-in', { login: 'paula', password })).toEqual([429, 'tooMany']);
});

test('[H4] one address can be wrong sixty times a minute, whatever the logins; a class behind it signs in at once', async () => {
  const opened = await openApp({ passwords: quickPasswords });
  await instructor(opened);
  const paula = { login: 'paula', password };
  const tries = [];

  for (let i = 0; i < 60; i += 1) {
    expect((await new Browser(opened.app, '192.0.2.1').post('/api/sign-in', paula)).status).toBe(204);
  }
  for (let i = 0; i < 61; i += 1) {
    const guess = { login: `login${i}`, password: 'wrong' };
    tries.push((await new Browser(opened.app, '192.0.2.1').post('/api/sign-in', guess)).status);
  }

  expect(tries).toEqual([...Array(60).fill(401), 429]);
  expect((await new Browser(opened.app, '192.0.2.2').post('/api/sign-in', paula)).status).toBe(204);
});

test('[H4][H26] so it is with all of them at one moment: whatever the logins, sixty are looked at; who is right gets in', async () => {
  const opened = await openApp();
  await instructor(opened);
  const from = async (address: string) => {
    const browser = new Browser(opened.app, address);
    await browser.get('/api/me');
    return browser;
  };
  const [guesser, room] = [await from('192.0.2.1'), await from('192.0.2.2')];
  const guess = (i: number) => guesser.post('/api/sign-in', { login: `login${i}`, password: 'wrong' });
  const signIn = () => room.post('/api/sign-in', { login: 'paula', password });

  const guessed = (await Promise.all(Array.from({ length: 150 }, (_, i) => guess(i)))).map(({ status }) => status);
  const signedIn = (await Promise.all(Array.from({ length: 70 }, signIn))).map(({ status }) => status);

  expect(guessed.sort()).toEqual([...Array(60).fill(401), ...Array(90).fill(429)]);
  expect(signedIn).toEqual(Array(70).fill(204));
});
