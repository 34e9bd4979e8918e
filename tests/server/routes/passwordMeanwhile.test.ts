import { meReplySchema, signInsReplySchema } from '@fishbowl/shared/protocol/http/account';
import { passwordLinkReplySchema } from '@fishbowl/shared/protocol/http/people';
import { expect, test } from 'vitest';
import { Browser } from '../../support/Browser.ts';
import { instructor, openApp, password } from '../../support/openApp.ts';
import { quickPasswords } from '../../support/quickPasswords.ts';

const newest = 'another horse battery';

function moment() {
  let comes = () => {};
  const come = new Promise<void>((resolve) => {
    comes = resolve;
  });
  return { come, comes: () => comes() };
}

/** Paula, with a link to a new password; once it is asked to, each check of a password waits after it has found its answer. */
async function opened() {
  const checked = moment();
  const changed = moment();
  const gate = { isShut: false };
  const server = await openApp({
    passwords: {
      hash: quickPasswords.hash,
      async matches(...asked) {
        const found = await quickPasswords.matches(...asked);
        if (gate.isShut) {
          checked.comes();
          await changed.come;
        }
        return found;
      },
    },
  });
  const paula = await instructor(server);
  const { account } = await paula.fetch(meReplySchema, 'get', '/api/me');
  const link = await paula.fetch(passwordLinkReplySchema, 'post', `/api/people/${account?.personId}/password-link`);
  const desk = new Browser(server.app);
  /** A new password by the link, between the check of the old one and what follows from it. */
  const changedDuring = async (asking: () => Promise<unknown>) => {
    gate.isShut = true;
    const asked = asking();
    await checked.come;
    expect((await desk.post('/api/password-links/use', { token: link.token, password: newest })).status).toBe(204);
    gate.isShut = false;
    changed.comes();
    return asked;
  };
  return { ...server, paula, desk, changedDuring };
}

test('[N65] the old password signs nobody in who was just trying it while it was changed', async () => {
  const { app, desk, changedDuring } = await opened();
  const thief = new Browser(app);
  await thief.get('/api/me');

  expect(await changedDuring(() => thief.failure('post', '/api/sign-in', { login: 'paula', password }))).toEqual([
    401,
    'wrongSignIn',
  ]);

  expect((await desk.fetch(signInsReplySchema, 'get', '/api/sign-ins')).signIns).toHaveLength(1);
  expect((await new Browser(app).post('/api/sign-in', { login: 'paula', password: newest })).status).toBe(204);
});

test('[N65] the old password changes nothing where it was just being given while it was changed', async () => {
  const { app, paula, changedDuring } = await opened();
  const wish = { current: password, password: 'a third horse battery' };

  // By the link every sign-in ended, theirs too.
  expect(await changedDuring(() => paula.failure('post', '/api/me/password', wish))).toEqual([401, 'notSignedIn']);

  const tried = async (chosen: string) =>
    (await new Browser(app).post('/api/sign-in', { login: 'paula', password: chosen })).status;
  expect([await tried(wish.password), await tried(newest)]).toEqual([401, 204]);
});
