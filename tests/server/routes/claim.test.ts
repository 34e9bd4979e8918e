import { joinReplySchema } from '@fishbowl/shared/protocol/http/join';
import { newPersonReplySchema } from '@fishbowl/shared/protocol/http/people';
import { seatReplySchema } from '@fishbowl/shared/protocol/http/seats';
import { expect, test } from 'vitest';
import { Browser } from '../../support/Browser.ts';
import { instructor, linkTo, newSession, openApp, password } from '../../support/openApp.ts';

test('[N47] a guest’s seat can be kept by whoever is signed in there and has none of their own, once', async () => {
  const server = await openApp();
  const paula = await instructor(server);
  const session = await newSession(paula);
  const path = `/api/seats/${session.id}`;
  const isClaimable = async (browser: Browser) => (await browser.fetch(seatReplySchema, 'get', path)).claimable;
  const [olga, same] = [new Browser(server.app), new Browser(server.app)];
  for (const browser of [olga, same])
    await browser.fetch(joinReplySchema, 'post', '/api/join', { way: linkTo(session, 'observer').way, name: 'Guest' });
  expect(await isClaimable(olga)).toBe(false);

  const wish = { name: 'Olga', login: 'olga', role: 'member' };
  const { link } = await paula.fetch(newPersonReplySchema, 'post', '/api/people', wish);
  await olga.post('/api/password-links/use', { token: link.token, password });
  await same.post('/api/sign-in', { login: 'olga', password });
  expect([await isClaimable(olga), await isClaimable(same)]).toEqual([true, true]);

  expect((await olga.post(`${path}/claim`)).status).toBe(204);
  expect(await olga.fetch(seatReplySchema, 'get', path)).toMatchObject({ name: 'Olga', claimable: false });
  expect(await isClaimable(same)).toBe(false);
  expect(await same.failure('post', `${path}/claim`)).toEqual([409, 'alreadySeated']);
});
