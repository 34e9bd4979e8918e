import { linkToken } from '@fishbowl/server/auth/linkToken';
import { meReplySchema } from '@fishbowl/shared/protocol/http/account';
import {
  invitationAcceptReplySchema,
  invitationLookReplySchema,
  invitationsReplySchema,
} from '@fishbowl/shared/protocol/http/invitations';
import { expect, test } from 'vitest';
import { Browser } from '../../support/Browser.ts';
import { courseApp, courseWish } from '../../support/courseApp.ts';
import { password } from '../../support/openApp.ts';

async function opened() {
  const app = await courseApp();
  const invite = async (more: object = {}) => {
    const wish = { role: 'student', uses: 2, days: 7, ...more };
    const { invitations } = await app.paula.fetch(invitationsReplySchema, 'post', `${app.url}/invitations`, wish);
    app.clock.nowMs += 1;
    return invitations[0] ?? expect.fail();
  };
  const stranger = () => new Browser(app.app);
  const accept = (token: string, login?: string, browser = stranger()) => {
    const account = login === undefined ? {} : { account: { name: login, login, password } };
    return browser.post('/api/invitations/accept', { token, ...account });
  };
  return { ...app, invite, stranger, accept };
}

test('[N32] a stranger makes an account by an invitation, is in the course, and signed in', async () => {
  const { course, invite, stranger, accept, members } = await opened();
  const { token } = await invite();
  const stu = stranger();

  expect(await stu.fetch(invitationLookReplySchema, 'post', '/api/invitations/look', { token })).toEqual({
    courseId: course.id,
    title: 'MI 1',
    role: 'student',
    already: null,
  });
  const { status, body } = await accept(token, 'Stu', stu);

  expect([status, invitationAcceptReplySchema.parse(body)]).toEqual([200, { courseId: course.id, status: 'active' }]);
  expect(await stu.fetch(meReplySchema, 'get', '/api/me')).toMatchObject({ account: { login: 'stu', role: 'member' } });
  expect((await members()).map(({ login, role, status }) => [login, role, status])).toContainEqual([
    'stu',
    'student',
    'active',
  ]);
});

test('[N32] an invitation is used up by those who come in, and not by who is in already', async () => {
  const { invite, accept, paula, url, stranger } = await opened();
  const { token } = await invite();
  const stu = stranger();
  await accept(token, 'Stu', stu);

  expect((await accept(token, undefined, stu)).status).toBe(200);
  expect((await accept(token, 'Ann')).status).toBe(200);

  expect((await accept(token, 'Eve')).status).toBe(404);
  expect(await stranger().failure('post', '/api/invitations/look', { token })).toEqual([404, 'linkUnknown']);
  expect(await paula.fetch(invitationsReplySchema, 'get', `${url}/invitations`)).toEqual({ invitations: [] });
});

test('[N32] of many who come by the last use at one moment, one comes in, and no account is left of the others', async () => {
  const { invite, accept, store } = await opened();
  const { token } = await invite({ uses: 1 });

  const answers = await Promise.all(['ann', 'ben', 'cleo', 'dan'].map((login) => accept(token, login)));

  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404, 404, 404]);
  expect(await store.people.list()).toHaveLength(2);
});

test('[N32] staff are invited one by one', async () => {
  const { invite, accept } = await opened();
  const { token, usesLeft } = await invite({ role: 'supervising', uses: 50 });

  expect(usesLeft).toBe(1);
  expect((await accept(token, 'Sue')).status).toBe(200);
  expect((await accept(token, 'Eve')).status).toBe(404);
});

test('[N32] what is revoked, expired, forged, or of a course that is put away leads nowhere', async () => {
  const { invite, accept, paula, url, course, auth, clock } = await opened();
  const [revoked, expired, open] = [await invite(), await invite({ days: 1 }), await invite()];
  await paula.fetch(invitationsReplySchema, 'post', `${url}/invitations/${revoked.id}/revoke`);
  clock.nowMs += 24 * 3_600_000;
  await paula.post('/api/sign-in', { login: 'paula', password });

  const forged = [
    `${open.id}.${'A'.repeat(22)}`,
    open.id,
    `${open.token}A`,
    linkToken(auth.secret, 'role link', open.id),
    linkToken(auth.secret, 'invitation', 'nosuch'),
  ];
  for (const token of [revoked.token, expired.token, ...forged]) expect((await accept(token, 'eve')).status).toBe(404);
  expect(await paula.failure('post', `${url}/invitations/${revoked.id}/revoke`)).toEqual([404, 'notFound']);
  await paula.post(url, { ...courseWish, archived: true, version: course.version });
  expect((await accept(open.token, 'eve')).status).toBe(404);
});

test('[N32] who is signed in comes in as themselves; a login that is taken is told, and uses nothing up', async () => {
  const { invite, accept, person, members, stranger } = await opened();
  const ben = await person('Ben');
  const { token } = await invite({ uses: 1 });

  expect(await stranger().failure('post', '/api/invitations/accept', { token })).toEqual([401, 'notSignedIn']);
  expect((await accept(token, 'ben')).status).toBe(409);
  expect((await accept(token, 'Other', ben.browser)).status).toBe(200);

  expect((await members()).map(({ login }) => login)).toEqual(['ben', 'paula']);
});
