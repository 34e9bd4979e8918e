import fs from 'node:fs';
import path from 'node:path';
import { errorReplySchema } from '@fishbowl/shared/protocol/http/errors';
import { healthReplySchema } from '@fishbowl/shared/protocol/http/health';
import { joinReplySchema } from '@fishbowl/shared/protocol/http/join';
import { expect, test } from 'vitest';
import { Browser } from '../../support/Browser.ts';
import { dataDir } from '../../support/dataDir.ts';
import { FakeLog } from '../../support/FakeLog.ts';
import { instructor, linkTo, newSession, openApp, password } from '../../support/openApp.ts';
import { quickPasswords } from '../../support/quickPasswords.ts';

/** A new session as its page asks for it. */
const body = {
  scenarioId: 'cw-mi-dana',
  codebookId: 'oars-starter',
  visibility: 'blind',
  place: 'room',
  pseudonyms: false,
};

test('[H3] what changes something is refused without the token that goes with the cookie', async () => {
  const { app } = await openApp();
  const own = new Browser(app);
  await own.get('/api/me');
  const cookies = Object.fromEntries(own.cookies);

  const bare = await app.inject({ method: 'POST', url: '/api/sign-out', cookies });
  const guessed = await app.inject({
    method: 'POST',
    url: '/api/sign-out',
    cookies,
    headers: { 'x-csrf-token': 'x-y' },
  });
  const inBody = await app.inject({ method: 'POST', url: '/api/sign-out', cookies, payload: { _csrf: 'x-y' } });

  for (const answer of [bare, guessed, inBody])
    expect([answer.statusCode, answer.json()]).toMatchObject([403, { error: 'csrf' }]);
  expect((await own.post('/api/sign-out')).status).toBe(204);
});

test('[H5] a malformed body is refused with the path of each mistake', async () => {
  const paula = await instructor(await openApp());
  const body = { scenarioId: 'cw-mi-dana', codebookId: 7, visibility: 'blind', place: 'moon', pseudonyms: false };

  const { status, body: told } = await paula.post('/api/sessions', body);

  expect([status, told]).toMatchObject([
    400,
    { error: 'invalid', problems: [{ path: 'codebookId' }, { path: 'place' }] },
  ]);
});

test.each([
  ['scenarioId', { scenarioId: 'nosuch' }],
  ['codebookId', { codebookId: 'nosuch' }],
])('[H5] a %s that is not in the library is refused by its name', async (name, wrong) => {
  const paula = await instructor(await openApp());

  const { body: told } = await paula.post('/api/sessions', { ...body, ...wrong });

  expect(told).toMatchObject({ error: 'invalid', problems: [{ path: name }] });
});

test('[H5] unknown fields, broken JSON, other kinds of body and large ones are refused', async () => {
  const { app } = await openApp();
  const browser = new Browser(app);
  const signIn = { login: 'paula', password: 'whatever' };

  expect(await browser.failure('post', '/api/sign-in', { ...signIn, admin: true })).toEqual([400, 'invalid']);
  expect(await browser.failure('post', '/api/sign-in', { ...signIn, login: 'x'.repeat(70_000) })).toEqual([
    413,
    'tooLarge',
  ]);
  const csrf = String(
    (await app.inject({ url: '/api/me', cookies: Object.fromEntries(browser.cookies) })).json().csrfToken,
  );
  const send = (type: string, payload: string) =>
    app.inject({
      method: 'POST',
      url: '/api/sign-in',
      payload,
      cookies: Object.fromEntries(browser.cookies),
      headers: { 'content-type': type, 'x-csrf-token': csrf },
    });
  expect((await send('application/json', '{')).json()).toMatchObject({ error: 'invalid' });
  expect((await send('text/plain', JSON.stringify(signIn))).json()).toMatchObject({ error: 'unsupported' });
  expect((await send('application/x-www-form-urlencoded', 'login=a')).json()).toMatchObject({ error: 'unsupported' });
});

test('[H6] a bug is told as an id, and nothing of it', async () => {
  const server = await openApp();
  const paula = await instructor(server);
  server.sessions.create = async () => {
    throw new Error('secret detail');
  };

  const { status, body: told } = await paula.post('/api/sessions', body);

  expect([status, told]).toMatchObject([500, { error: 'internal', id: expect.stringMatching(/^[\w-]{16}$/) }]);
  expect(JSON.stringify(told)).not.toContain('secret');
});

test('[H7] cookies are kept from scripts and other sites, and over HTTPS from plain HTTP', async () => {
  const server = await openApp({ secureCookies: true });
  const session = await newSession(await instructor(server));
  const browser = new Browser(server.app);
  await browser.fetch(joinReplySchema, 'post', '/api/join', { way: linkTo(session, 'observer').way, name: 'Olga' });
  const me = await server.app.inject({ url: '/api/me' });
  const join = await server.app.inject({
    method: 'POST',
    url: '/api/join',
    payload: { way: linkTo(session, 'observer').way },
    cookies: {
      ...Object.fromEntries(browser.cookies),
      ...Object.fromEntries(me.cookies.map((c) => [c.name, c.value])),
    },
    headers: { 'x-csrf-token': String(me.json().csrfToken) },
  });

  const made = [...me.cookies, ...join.cookies];

  expect(made.map(({ name }) => name)).toEqual(['fishbowl_csrf', `fishbowl_seat_${session.id}`]);
  for (const cookie of made) expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', secure: true, path: '/' });
});

test('[H7] pages may load nothing from elsewhere, run no script of their own text, and stand in no frame', async () => {
  const { app } = await openApp();

  const { headers } = await new Browser(app).get('/api/health');

  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'self'");
  expect(policy).toMatch(/script-src 'self'(;|$)/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(headers['permissions-policy']).toContain('camera=(self)');
  expect(headers).not.toHaveProperty('strict-transport-security');
});

test('[H8] health answers ok, and for how long', async () => {
  const { app, clock } = await openApp();
  clock.nowMs += 90_500;

  const health = await new Browser(app).fetch(healthReplySchema, 'get', '/api/health');

  expect(health).toEqual({ status: 'ok', version: '0.0.0', media: false, uptimeS: 90 });
});

test('[H8] every address of the page gets the page; hashed files are kept, the rest is asked for anew', async () => {
  const clientDir = dataDir();
  fs.mkdirSync(path.join(clientDir, 'assets'));
  fs.writeFileSync(path.join(clientDir, 'index.html'), '<title>Fishbowl</title>');
  fs.writeFileSync(path.join(clientDir, 'assets/main-abc.js'), 'start()');
  const { app } = await openApp({ clientDir });
  const browser = new Browser(app);

  for (const url of ['/', '/join', '/s/abc/report?x=1']) {
    expect(await browser.get(url)).toMatchObject({
      status: 200,
      body: '<title>Fishbowl</title>',
      headers: { 'cache-control': 'no-cache' },
    });
    const head = await app.inject({ method: 'HEAD', url });
    expect([head.statusCode, head.body, head.headers['content-length']]).toEqual([200, '', '23']);
  }
  expect(await browser.get('/assets/main-abc.js')).toMatchObject({
    status: 200,
    headers: { 'cache-control': expect.stringContaining('immutable') },
  });
  expect(await browser.failure('get', '/assets/gone.js')).toEqual([404, 'notFound']);
  expect((await app.inject({ method: 'HEAD', url: '/api/courses' })).statusCode).toBe(404);
  expect(await browser.failure('get', '/api/nosuch')).toEqual([404, 'notFound']);
  for (const url of ['/../secret.key', '/%2e%2e/secret.key', '/%zz']) {
    expect(await browser.failure('get', url)).toEqual([404, 'notFound']);
  }
});

test('[H31] what the API answers is kept nowhere, be it an error, an archive or nothing', async () => {
  const server = await openApp({ passwords: quickPasswords });
  const staff = await instructor(server);
  const { id } = await newSession(staff);
  const kept = async (answer: ReturnType<Browser['get']>) => {
    const { status, headers } = await answer;
    return [status, headers['cache-control']];
  };
  const stranger = new Browser(server.app);

  for (const url of ['/api/me', '/%61pi/me', '/api/me/data', `/api/sessions/${id}`, '/api/health'])
    expect(await kept(staff.get(url))).toEqual([200, 'no-store']);
  expect(await kept(staff.post('/api/sign-out'))).toEqual([204, 'no-store']);
  for (const url of ['/api/nosuch', '/api/%zz', `/api/sessions/${id}/nosuch`])
    expect(await kept(stranger.get(url))).toEqual([404, 'no-store']);
  expect(await kept(stranger.get('/api/me/data'))).toEqual([401, 'no-store']);
  expect(await kept(stranger.post('/api/sign-in', { login: 1 }))).toEqual([400, 'no-store']);
});

test('[H9] the log says what was called and how it ended, and nothing about people', async () => {
  const log = new FakeLog();
  const server = await openApp({ log });
  const staff = await instructor(server);
  const session = await newSession(staff);
  const browser = new Browser(server.app);
  const { way } = linkTo(session, 'observer');
  await browser.fetch(joinReplySchema, 'post', '/api/join', { way, name: 'Olga' });
  server.sessions.summary = async () => {
    throw new Error('a bug');
  };

  const { body } = await staff.get(`/api/sessions/${session.id}`);

  const text = JSON.stringify(log.lines);
  expect(text).toContain('/api/sessions/:sessionId');
  expect(text).toContain(errorReplySchema.parse(body).id);
  const secrets = [
    ...browser.cookies.values(),
    ...staff.cookies.values(),
    way.token,
    session.id,
    'Olga',
    'Paula',
    password,
  ];
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
});
