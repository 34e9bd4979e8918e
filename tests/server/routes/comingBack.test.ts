import { handoffReplySchema } from '@fishbowl/shared/protocol/http/join';
import { expect, test } from 'vitest';
import { Browser } from '../../support/Browser.ts';
import { instructor, linkTo, newSession, openApp, password } from '../../support/openApp.ts';
import { quickPasswords } from '../../support/quickPasswords.ts';

async function opened() {
  const server = await openApp({ passwords: quickPasswords });
  const paula = await instructor(server);
  const session = await newSession(paula);
  const stranger = () => new Browser(server.app);
  /** A browser as it is now, whatever the other one does from now on. */
  const asNow = (browser: Browser) => {
    const copy = stranger();
    for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
    return copy;
  };
  return { paula, session, stranger, asNow, url: `/api/sessions/${session.id}`, seat: `/api/seats/${session.id}` };
}

test('[K60] two pages of a guest’s browser that come back at one moment keep the seat both, by the token they had', async () => {
  const { session, stranger, asNow, url, seat } = await opened();
  const guest = stranger();
  await guest.post('/api/join', { way: linkTo(session, 'observer').way, name: 'Olga' });
  const other = asNow(guest);
  const before = new Map(guest.cookies);

  const replies = await Promise.all([guest, other].map((browser) => browser.post(`${url}/enter`)));

  expect(replies.map(({ status }) => status)).toEqual([200, 200]);
  expect([guest.cookies, other.cookies]).toEqual([before, before]);
  expect((await guest.get(seat)).status).toBe(200);
});

test('[K60] who comes back by another sign-in than their browser had the seat by has it by that one alone', async () => {
  const { paula, stranger, asNow, url, seat } = await opened();
  await paula.post(`${url}/supervise`);
  const { token } = await paula.fetch(handoffReplySchema, 'post', `${seat}/handoff`);
  const phone = stranger();
  await phone.post('/api/join', { way: { by: 'handoff', token } });
  const before = asNow(phone);
  expect((await before.get(seat)).status).toBe(200);
  await phone.post('/api/sign-in', { login: 'paula', password });

  expect((await phone.post(`${url}/enter`)).status).toBe(200);

  expect((await before.get(seat)).status).toBe(404);
  for (const browser of [phone, paula]) expect((await browser.get(seat)).status).toBe(200);
});
