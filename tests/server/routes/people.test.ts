import { passwordLinkMs } from '@fishbowl/server/auth/passwordLinks';
import { meReplySchema } from '@fishbowl/shared/protocol/http/account';
import {
  newPersonReplySchema,
  type PersonReply,
  passwordLinkLookReplySchema,
  passwordLinkReplySchema,
  peopleReplySchema,
  personReplySchema,
} from '@fishbowl/shared/protocol/http/people';
import { expect, test } from 'vitest';
import { Browser } from '../../support/Browser.ts';
import { instructor, openApp, password } from '../../support/openApp.ts';
import { quickPasswords } from '../../support/quickPasswords.ts';

async function opened() {
  const server = await openApp({ passwords: quickPasswords });
  const paula = await instructor(server);
  const add = (name: string, role = 'member') =>
    paula.fetch(newPersonReplySchema, 'post', '/api/people', { name, login: name, role });
  const use = (token: string, browser = new Browser(server.app)) =>
    browser.post('/api/password-links/use', { token, password });
  return { ...server, paula, add, use };
}

function edit({ name, login, role, version }: PersonReply, change: object) {
  return { name, login, role, version, ...change };
}

test('[N38] an administrator adds somebody, who chooses a password by the link, once', async () => {
  const { app, paula, add, use } = await opened();
  const { person, link } = await add('Ben', 'supervisor');
  const ben = new Browser(app);

  expect(person).toMatchObject({ name: 'Ben', login: 'ben', role: 'supervisor', hasPassword: false, version: 1 });
  const seen = await ben.fetch(passwordLinkLookReplySchema, 'post', '/api/password-links/look', { token: link.token });
  expect(seen).toEqual({ name: 'Ben', login: 'ben' });
  expect((await use(link.token, ben)).status).toBe(204);

  expect(await ben.fetch(meReplySchema, 'get', '/api/me')).toMatchObject({ account: { login: 'ben' } });
  expect((await use(link.token)).status).toBe(404);
  expect((await new Browser(app).post('/api/sign-in', { login: 'BEN', password })).status).toBe(204);
  const { people } = await paula.fetch(peopleReplySchema, 'get', '/api/people');
  expect(people.map(({ login, hasPassword }) => [login, hasPassword])).toEqual([
    ['ben', true],
    ['paula', true],
  ]);
});

test('[N82] a new link to a password ends those before it, and once used every sign-in that the person had', async () => {
  const { app, paula, add, use } = await opened();
  const { person, link } = await add('Ben');
  const amy = await add('Amy');
  const url = `/api/people/${person.personId}/password-link`;
  const newLink = () => paula.fetch(passwordLinkReplySchema, 'post', url);
  const stranger = new Browser(app);
  const second = await newLink();

  expect(await stranger.failure('post', '/api/password-links/look', { token: link.token })).toEqual([
    404,
    'linkUnknown',
  ]);
  expect((await use(link.token)).status).toBe(404);
  const ben = new Browser(app);
  expect((await use(second.token, ben)).status).toBe(204);
  const third = await newLink();
  expect((await ben.get('/api/me/next')).status).toBe(200);
  expect((await use(third.token)).status).toBe(204);
  expect(await ben.failure('get', '/api/me/next')).toEqual([401, 'notSignedIn']);
  expect((await use(amy.link.token)).status).toBe(204);
});

test('[N38] a forged or expired link to a password leads nowhere, and a common password is refused before it is used up', async () => {
  const { app, add, use, clock } = await opened();
  const { link } = await add('Ben');
  const stranger = new Browser(app);

  for (const token of ['x', `${link.token}x`, link.token.toLowerCase()]) {
    expect(await stranger.failure('post', '/api/password-links/look', { token })).toEqual([404, 'linkUnknown']);
    expect(await stranger.failure('post', '/api/password-links/use', { token, password })).toEqual([
      404,
      'linkUnknown',
    ]);
  }
  const common = { token: link.token, password: 'password123' };
  expect(await stranger.failure('post', '/api/password-links/use', common)).toEqual([400, 'invalid']);
  clock.nowMs += passwordLinkMs - 1;
  await stranger.fetch(passwordLinkLookReplySchema, 'post', '/api/password-links/look', { token: link.token });
  clock.nowMs += 1;
  expect((await use(link.token)).status).toBe(404);
});

test('[N30] of two administrators who edit the same person, the second is told, and nothing is lost', async () => {
  const { paula, add, use, app } = await opened();
  const amy = new Browser(app);
  await use((await add('Amy', 'admin')).link.token, amy);
  const { person } = await add('Ben');
  const url = `/api/people/${person.personId}`;
  const read = await amy.fetch(personReplySchema, 'get', url);

  await paula.fetch(personReplySchema, 'post', url, edit(read, { name: 'Benjamin' }));
  expect(await amy.failure('post', url, edit(read, { role: 'instructor' }))).toEqual([409, 'changedMeanwhile']);

  const now = await amy.fetch(personReplySchema, 'get', url);
  expect(now).toMatchObject({ name: 'Benjamin', role: 'member', version: 2 });
  expect(await amy.fetch(personReplySchema, 'post', url, edit(now, { role: 'instructor' }))).toMatchObject({
    name: 'Benjamin',
    role: 'instructor',
    version: 3,
  });
});

test('[N30] a login is one person’s, and somebody always administers', async () => {
  const { paula, add } = await opened();
  const { person } = await add('Ben');
  const { people } = await paula.fetch(peopleReplySchema, 'get', '/api/people');
  const own = people.find(({ login }) => login === 'paula') ?? expect.fail();

  expect(await paula.failure('post', '/api/people', { name: 'B', login: ' BEN', role: 'member' })).toEqual([
    409,
    'loginTaken',
  ]);
  const taken = edit(person, { login: 'Paula' });
  expect(await paula.failure('post', `/api/people/${person.personId}`, taken)).toEqual([409, 'loginTaken']);
  const less = edit(own, { role: 'member' });
  expect(await paula.failure('post', `/api/people/${own.personId}`, less)).toEqual([409, 'lastOne']);
  expect(await paula.failure('get', '/api/people/nosuch')).toEqual([404, 'notFound']);
});

test('[N2] a new password needs the present one, and ends every other sign-in', async () => {
  const { app, paula } = await opened();
  const other = new Browser(app);
  await other.post('/api/sign-in', { login: 'paula', password });
  const change = { current: password, password: 'a new and long one' };

  expect(await paula.failure('post', '/api/me/password', { ...change, current: 'wrong' })).toEqual([
    401,
    'wrongSignIn',
  ]);
  expect((await paula.post('/api/me/password', change)).status).toBe(204);

  expect((await paula.get('/api/me/next')).status).toBe(200);
  expect(await other.failure('get', '/api/me/next')).toEqual([401, 'notSignedIn']);
});
