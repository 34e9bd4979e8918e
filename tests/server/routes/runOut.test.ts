import { seatOfCookie } from '@fishbowl/server/auth/seatOfCookie';
import { handoffReplySchema, joinReplySchema } from '@fishbowl/shared/protocol/http/join';
import { expect, test } from 'vitest';
import { Browser } from '../../support/Browser.ts';
import { instructor, newSession, openApp } from '../../support/openApp.ts';
import { quickPasswords } from '../../support/quickPasswords.ts';

const hourMs = 3_600_000;

/** Paula supervises, and has her seat on a phone where she is not signed in. */
async function opened() {
  const server = await openApp({ passwords: quickPasswords });
  const paula = await instructor(server);
  const { id } = await newSession(paula);
  await paula.fetch(joinReplySchema, 'post', `/api/sessions/${id}/supervise`);
  const handedOn = async () => (await paula.fetch(handoffReplySchema, 'post', `/api/seats/${id}/handoff`)).token;
  const byHandoff = { url: '/api/join', way: (token: string) => ({ way: { by: 'handoff', token } }) };
  const phone = new Browser(server.app);
  await phone.fetch(joinReplySchema, 'post', byHandoff.url, byHandoff.way(await handedOn()));
  /** Whether each of the two is in, over HTTP and by a socket. */
  const areIn = () =>
    Promise.all(
      [paula, phone].map(async (browser) => {
        const header = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
        const bySocket = await seatOfCookie(server.auth, header, id);
        return [(await browser.get(`/api/seats/${id}`)).status, bySocket !== undefined];
      }),
    );
  return { ...server, id, paula, phone, handedOn, byHandoff, areIn };
}

const both = (status: number, bySocket: boolean) => [
  [status, bySocket],
  [status, bySocket],
];

test('[N66] a sign-in that was not used for too long lets into no seat, nor does what it handed on', async () => {
  const { clock, areIn, id, phone } = await opened();
  clock.nowMs += 12 * hourMs - 1;
  await phone.get(`/api/seats/${id}`);
  expect(await areIn()).toEqual(both(200, true)); // Paula’s own asking counts as use of it.
  clock.nowMs += 12 * hourMs - 1;
  expect((await phone.get(`/api/seats/${id}`)).status).toBe(200);
  clock.nowMs += 1;

  expect(await areIn()).toEqual(both(404, false));
  expect((await phone.post(`/api/seats/${id}/handoff`)).status).toBe(404);
});

test('[N66] a sign-in that is at its end lets into no seat, nor does what it handed on, be it not used yet', async () => {
  const { app, clock, areIn, handedOn, byHandoff, paula } = await opened();
  const { nowMs } = clock;
  for (let hours = 6; hours < 14 * 24; hours += 6) {
    clock.nowMs = nowMs + hours * hourMs;
    await paula.get('/api/me');
  }
  clock.nowMs = nowMs + 14 * 24 * hourMs - 1;
  const [inTime, late] = [await handedOn(), await handedOn()];
  expect((await new Browser(app).post(byHandoff.url, byHandoff.way(inTime))).status).toBe(200);
  expect(await areIn()).toEqual(both(200, true));
  clock.nowMs += 1;

  expect(await areIn()).toEqual(both(404, false));
  expect(await new Browser(app).failure('post', byHandoff.url, byHandoff.way(late))).toEqual([404, 'linkUnknown']);
});
