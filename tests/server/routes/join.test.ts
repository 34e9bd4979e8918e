import { seatOfCookie } from '@fishbowl/server/auth/seatOfCookie';
import {
  handoffReplySchema,
  type JoinBody,
  joinReplySchema,
  lookReplySchema,
} from '@fishbowl/shared/protocol/http/join';
import { seatReplySchema } from '@fishbowl/shared/protocol/http/seats';
import { sessionReplySchema } from '@fishbowl/shared/protocol/http/sessions';
import { expect, test } from 'vitest';
import { Browser } from '../../support/Browser.ts';
import { instructor, linkTo, newSession, openApp, password } from '../../support/openApp.ts';

async function opened(more: { pseudonyms?: boolean } = {}) {
  const server = await openApp();
  const paula = await instructor(server);
  const session = await newSession(paula, more);
  const join = (browser: Browser, way: JoinBody['way'], name?: string) =>
    browser.fetch(joinReplySchema, 'post', '/api/join', name === undefined ? { way } : { way, name });
  const look = (browser: Browser, way: JoinBody['way']) =>
    browser.fetch(lookReplySchema, 'post', '/api/join/look', { way });
  const seat = (browser: Browser) => browser.fetch(seatReplySchema, 'get', `/api/seats/${session.id}`);
  return { ...server, paula, session, join, look, seat, stranger: () => new Browser(server.app) };
}

test('[N6] a link says what it is for, and seats whoever says a name', async () => {
  const { session, look, join, seat, stranger, sessions } = await opened();
  const browser = stranger();
  const { way } = linkTo(session, 'student');

  expect(await look(browser, way)).toMatchObject({ title: session.title, role: 'student', seat: 'free', name: null });
  expect(await browser.failure('post', '/api/join', { way })).toEqual([400, 'nameNeeded']);
  expect(await join(browser, way, ' Stu ')).toEqual({ sessionId: session.id, role: 'student' });

  const mine = await seat(browser);
  expect(mine).toMatchObject({ role: 'student', name: 'Stu', codebook: { id: 'oars-starter' }, consentTextVersion: 1 });
  expect(mine.brief).not.toHaveProperty('disclosures');
  expect(sessions.taken).toEqual([
    { seatId: mine.seatId, role: 'student', name: 'Stu', alias: null, mentoring: false },
  ]);
});

test('[N7] opening a one-person link again takes up the same seat, on another device too', async () => {
  const { session, look, join, seat, stranger } = await opened();
  const { way } = linkTo(session, 'student');
  const [laptop, phone] = [stranger(), stranger()];
  await join(laptop, way, 'Stu');

  expect(await look(laptop, way)).toMatchObject({ seat: 'yours', name: 'Stu' });
  expect(await look(phone, way)).toMatchObject({ seat: 'resume', name: 'Stu' });
  await join(phone, way);

  expect((await seat(phone)).seatId).toBe((await seat(laptop)).seatId);
});

test('[N7] a code does not open a one-person seat that somebody has, nor tell whose it is', async () => {
  const { session, look, join, stranger } = await opened();
  const { way, code } = linkTo(session, 'actor');
  await join(stranger(), way, 'Ada');
  const late = stranger();

  expect(await look(late, code)).toMatchObject({ seat: 'taken', name: null });
  expect(await late.failure('post', '/api/join', { way: code, name: 'Eve' })).toEqual([409, 'roleTaken']);
});

test('[N7] one person has one seat in a session: another role is refused, naming the one they have', async () => {
  const { session, look, join, stranger } = await opened();
  const browser = stranger();
  await join(browser, linkTo(session, 'observer').way, 'Olga');

  expect(await look(browser, linkTo(session, 'actor').way)).toMatchObject({ seat: 'seatedElsewhere' });
  const { status, body } = await browser.post('/api/join', { way: linkTo(session, 'actor').way, name: 'Olga' });

  expect([status, body]).toMatchObject([409, { error: 'alreadySeated', role: 'observer' }]);
});

test('[N7] an observers’ link seats up to sixty, each in a seat of their own', async () => {
  const { session, join, stranger, store } = await opened();
  const { code } = linkTo(session, 'observer');

  for (let i = 0; i < 60; i += 1) await join(stranger(), code, `observer ${i}`);

  expect(await stranger().failure('post', '/api/join', { way: code, name: 'one more' })).toEqual([409, 'roleTaken']);
  expect(new Set((await store.seats.forSession(session.id)).map(({ id }) => id)).size).toBe(60);
});

test('[N6] a code works however it is typed, for twelve hours; a new one works again', async () => {
  const { session, look, stranger, clock, paula } = await opened();
  const { code } = linkTo(session, 'observer');
  const sloppy = { by: 'code', code: ` ${code.code.toLowerCase().replace('-', ' ')} ` } as const;

  clock.nowMs += 12 * 3_600_000 - 1;
  expect(await look(stranger(), sloppy)).toMatchObject({ role: 'observer' });
  clock.nowMs += 1;
  expect(await stranger().failure('post', '/api/join/look', { way: code })).toEqual([404, 'linkUnknown']);

  await paula.post('/api/sign-in', { login: 'paula', password });
  const url = `/api/sessions/${session.id}/links/observer/renew`;
  const renewed = await paula.fetch(sessionReplySchema, 'post', url, { what: 'code' });
  expect(await look(stranger(), linkTo(renewed, 'observer').code)).toMatchObject({ role: 'observer' });
  expect(linkTo(renewed, 'observer').way).toEqual(linkTo(session, 'observer').way);
});

test('[N6] a revoked link leads nowhere, and a new one is another', async () => {
  const { session, look, stranger, paula } = await opened();
  const url = `/api/sessions/${session.id}/links/actor`;
  const { way, code } = linkTo(session, 'actor');

  await paula.post(`${url}/revoke`);
  expect(await stranger().failure('post', '/api/join/look', { way })).toEqual([404, 'linkUnknown']);
  expect(await stranger().failure('post', '/api/join', { way: code, name: 'Ada' })).toEqual([404, 'linkUnknown']);
  expect(await paula.failure('post', `${url}/renew`, { what: 'code' })).toEqual([404, 'notFound']);

  const renewed = await paula.fetch(sessionReplySchema, 'post', `${url}/renew`, { what: 'link' });
  expect(linkTo(renewed, 'actor').way).not.toEqual(way);
  expect(await look(stranger(), linkTo(renewed, 'actor').way)).toMatchObject({ seat: 'free' });
});

test('[N6] a token that was not made here leads nowhere, even with the id of a real link', async () => {
  const { session, stranger } = await opened();
  const [id] = linkTo(session, 'student').way.token.split('.');

  for (const token of [`${id}.${'A'.repeat(22)}`, `${id}.`, id, 'é']) {
    const failure = await stranger().failure('post', '/api/join/look', { way: { by: 'link', token } });
    expect(failure).toEqual([404, 'linkUnknown']);
  }
});

test('[N8] an observer takes the seat along to another device by a handoff: once, within five minutes', async () => {
  const { session, join, seat, stranger, clock } = await opened();
  const laptop = stranger();
  await join(laptop, linkTo(session, 'observer').way, 'Olga');
  const handoff = async () =>
    ({
      by: 'handoff',
      token: (await laptop.fetch(handoffReplySchema, 'post', `/api/seats/${session.id}/handoff`)).token,
    }) as const;
  const [phone, once, late] = [stranger(), await handoff(), await handoff()];

  await join(phone, once);
  expect((await seat(phone)).seatId).toBe((await seat(laptop)).seatId);
  expect(await stranger().failure('post', '/api/join', { way: once })).toEqual([404, 'linkUnknown']);

  clock.nowMs += 5 * 60_000;
  expect(await stranger().failure('post', '/api/join', { way: late })).toEqual([404, 'linkUnknown']);
});

test('[N9] where the session cannot be told, the seat is not revoked, and is again when asked again', async () => {
  const { paula, session, join, stranger, sessions } = await opened();
  await join(stranger(), linkTo(session, 'student').way, 'Stu');
  const url = `/api/sessions/${session.id}`;
  const seats = async () => (await paula.fetch(sessionReplySchema, 'get', url)).seats;
  const seatId = (await seats())[0]?.seatId;
  const told = sessions.seatRevoked;
  sessions.seatRevoked = () => Promise.reject(new Error('the disk is full'));

  expect(await paula.failure('post', `${url}/seats/${seatId}/revoke`)).toEqual([500, 'internal']);
  expect(await seats()).toMatchObject([{ seatId, revoked: false }]);

  sessions.seatRevoked = told;
  await paula.post(`${url}/seats/${seatId}/revoke`);
  expect(await seats()).toMatchObject([{ seatId, revoked: true }]);
});

test('[N9] a revoked seat is nobody’s, its link no way back, and its sockets are told', async () => {
  const { session, join, seat, stranger, paula, sessions } = await opened();
  const { way } = linkTo(session, 'student');
  const browser = stranger();
  await join(browser, way, 'Stu');
  const { seatId } = await seat(browser);
  const url = `/api/sessions/${session.id}/seats/${seatId}/revoke`;

  const after = await paula.fetch(sessionReplySchema, 'post', url);

  expect(after.seats).toMatchObject([{ seatId, name: 'Stu', revoked: true }]);
  expect(sessions.revoked).toEqual([seatId]);
  expect(await browser.failure('get', `/api/seats/${session.id}`)).toEqual([404, 'notFound']);
  expect(await browser.failure('post', '/api/join', { way, name: 'Stu' })).toEqual([404, 'linkUnknown']);
  expect((await paula.post(url)).status).toBe(200);
  expect(await paula.failure('post', url.replace(seatId, 'other'))).toEqual([404, 'notFound']);
});

test('[N7] an instructor supervises without a link, and nobody slips into that seat by one', async () => {
  const { session, join, seat, stranger, paula } = await opened();

  await paula.post(`/api/sessions/${session.id}/supervise`);
  await paula.post(`/api/sessions/${session.id}/supervise`);

  expect(await seat(paula)).toMatchObject({ role: 'supervisor', name: 'Paula' });
  const eve = stranger();
  await join(eve, linkTo(session, 'supervisor').way, 'Eve');
  expect((await seat(eve)).seatId).not.toBe((await seat(paula)).seatId);
  await expect(join(paula, linkTo(session, 'observer').way)).rejects.toThrow('alreadySeated');
});

test('[N7] a colleague takes over by the supervisor’s link, in a seat of their own; then the first may leave', async () => {
  const { session, join, seat, stranger, paula } = await opened();
  await paula.post(`/api/sessions/${session.id}/supervise`);
  const ben = stranger();
  const { way } = linkTo(session, 'supervisor');
  await join(ben, way, 'Ben');

  const first = await seat(paula);
  expect((await paula.post(`/api/sessions/${session.id}/seats/${first.seatId}/revoke`)).status).toBe(200);

  expect(await seat(ben)).toMatchObject({ role: 'supervisor', name: 'Ben' });
  await join(stranger(), way, 'Cleo'); // Their link seated nobody who was shown the door.
});

test('[N9] the link of a supervisor whose place was closed is no way back', async () => {
  const { session, join, seat, stranger, paula } = await opened();
  const ben = stranger();
  const { way } = linkTo(session, 'supervisor');
  await join(ben, way, 'Ben');

  await paula.post(`/api/sessions/${session.id}/seats/${(await seat(ben)).seatId}/revoke`);

  expect(await stranger().failure('post', '/api/join', { way, name: 'Ben' })).toEqual([404, 'linkUnknown']);
});

test('[N7] with pseudonyms the log gets an alias for classmates, and for nobody else', async () => {
  const { session, join, stranger, sessions } = await opened({ pseudonyms: true });

  await join(stranger(), linkTo(session, 'observer').way, 'Olga');
  await join(stranger(), linkTo(session, 'actor').way, 'Ada');

  expect(sessions.taken.map(({ seatId, alias }) => [alias === null, alias === seatId])).toEqual([
    [false, false],
    [true, false],
  ]);
});

test('[N8] a socket is known by the cookie of its session’s seat, and by no other', async () => {
  const { session, join, seat, stranger, auth, paula } = await opened();
  const browser = stranger();
  await join(browser, linkTo(session, 'observer').way, 'Olga');
  const header = (from: Browser) => [...from.cookies].map(([name, value]) => `${name}=${value}`).join('; ');

  const known = await seatOfCookie(auth, header(browser), session.id);

  expect(known).toMatchObject({ seatId: (await seat(browser)).seatId, role: 'observer', name: 'Olga' });
  expect(await seatOfCookie(auth, header(paula), session.id)).toBeUndefined();
  expect(await seatOfCookie(auth, undefined, session.id)).toBeUndefined();
});
