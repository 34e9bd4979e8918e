import { TryCounter } from '@fishbowl/server/auth/TryCounter';
import { wrongCodes, wrongPasswords } from '@fishbowl/server/auth/tryLimits';
import { courseReplySchema } from '@fishbowl/shared/protocol/http/courses';
import { newPersonReplySchema } from '@fishbowl/shared/protocol/http/people';
import { expect, test } from 'vitest';
import { Browser } from '../../support/Browser.ts';
import { dataDir } from '../../support/dataDir.ts';
import { instructor, linkTo, newSession, openApp, password } from '../../support/openApp.ts';
import { quickPasswords } from '../../support/quickPasswords.ts';

type Opened = Awaited<ReturnType<typeof openApp>>;

const wrongCode = { way: { by: 'code', code: 'ABCD-EFGH' } } as const;

async function restarted({ app, store, place, clock }: Opened): Promise<Opened> {
  await app.close();
  await store.close();
  const again = await openApp({ place, passwords: quickPasswords });
  again.clock.nowMs = clock.nowMs;
  return again;
}

/** Each from an address of its own. */
async function tries(count: number, once: (address: string) => Promise<{ readonly status: number }>) {
  const statuses = new Set<number>();
  for (let i = 0; i < count; i += 1) statuses.add((await once(`10.${i >> 16}.${(i >> 8) & 255}.${i & 255}`)).status);
  return [...statuses];
}

function signIn({ app }: Opened, typed: string, address = '10.9.9.9') {
  return new Browser(app, address).post('/api/sign-in', { login: 'paula', password: typed });
}

test('[H25] wrong passwords are counted over a restart', async () => {
  const server = await openApp({ place: dataDir(), passwords: quickPasswords });
  await instructor(server);
  await tries(19, (address) => signIn(server, 'wrong', address));

  const again = await restarted(server);

  expect(await tries(1, (address) => signIn(again, 'wrong', address))).toEqual([401]);
  expect((await signIn(again, password)).status).toBe(429);
  const last = await restarted(again);
  expect((await signIn(last, password)).status).toBe(429);
  last.clock.nowMs += wrongPasswords.forAWhile.windowMs;
  expect((await signIn(last, password)).status).toBe(204);
});

test('[H25] wrong codes are counted over a restart, by address and all together', async () => {
  const { fromOne, fromAll } = wrongCodes('session');
  const server = await openApp({ place: dataDir(), passwords: quickPasswords });
  const session = await newSession(await instructor(server));
  const right = { way: linkTo(session, 'observer').code };
  const look = ({ app }: Opened, way: object, address: string) => new Browser(app, address).post('/api/join/look', way);
  expect(await tries(fromOne.max, () => look(server, wrongCode, '10.1.0.1'))).toEqual([404]);

  const again = await restarted(server);
  expect((await look(again, right, '10.1.0.1')).status).toBe(429);
  expect((await look(again, right, '10.1.0.2')).status).toBe(200);
  const others = new TryCounter(again.auth); // From many addresses; by HTTP that would take long.
  for (let i = fromOne.max; i < fromAll.max - 1; i += 1)
    await others.attempt([{ limit: fromAll, of: '' }], async () => undefined);
  expect((await look(again, wrongCode, '10.1.0.2')).status).toBe(404);

  const last = await restarted(again);
  expect((await look(last, right, '10.1.0.3')).status).toBe(429);
  expect((await look(last, { way: linkTo(session, 'observer').way }, '10.1.0.3')).status).toBe(200);
  last.clock.nowMs += fromAll.windowMs;
  expect((await look(last, right, '10.1.0.3')).status).toBe(200);
}, 60_000);

test('[H29] a login has so many wrong passwords a day; a link to a new one still leads in', async () => {
  const { forAWhile, forADay } = wrongPasswords;
  const server = await openApp({ passwords: quickPasswords });
  const paula = await instructor(server);
  const { person } = await paula.fetch(newPersonReplySchema, 'post', '/api/people', {
    name: 'Ben',
    login: 'ben',
    role: 'member',
  });
  server.clock.nowMs = Math.ceil(server.clock.nowMs / forADay.windowMs) * forADay.windowMs; // A day begins.
  await paula.post('/api/sign-in', { login: 'paula', password });
  const asBen = (typed: string, address: string) =>
    new Browser(server.app, address).post('/api/sign-in', { login: 'ben', password: typed });

  for (let counted = 0; counted < forADay.max; counted += forAWhile.max) {
    expect(await tries(forAWhile.max, (address) => asBen('wrong', address))).toEqual([401]);
    server.clock.nowMs += forAWhile.windowMs;
  }
  expect((await asBen('wrong', '10.2.0.1')).status).toBe(429);

  const link = `/api/people/${person.personId}/password-link`;
  const { token } = newPersonReplySchema.shape.link.parse((await paula.post(link)).body);
  const ben = new Browser(server.app);
  expect((await ben.post('/api/password-links/use', { token, password: 'a new and long one' })).status).toBe(204);
  expect((await ben.get('/api/me/next')).status).toBe(200);
  server.clock.nowMs += forADay.windowMs;
  expect((await asBen('a new and long one', '10.2.0.2')).status).toBe(204);
});

test('[H29] who is signed in cannot try the password either', async () => {
  const server = await openApp({ passwords: quickPasswords });
  const paula = await instructor(server);
  const change = (current: string) => paula.post('/api/me/password', { current, password: 'a new and long one' });

  expect(await tries(wrongPasswords.forAWhile.max, () => change('wrong'))).toEqual([401]);

  expect((await change(password)).status).toBe(429);
  expect((await signIn(server, password)).status).toBe(429);
});

test('[H10] who tries codes of courses is stopped, and codes of sessions are counted apart', async () => {
  const { fromOne } = wrongCodes('course');
  const server = await openApp({ passwords: quickPasswords });
  const paula = await instructor(server);
  const defaults = { codebookId: 'oars-starter', visibility: 'blind', place: 'room' };
  const course = await paula.fetch(courseReplySchema, 'post', '/api/courses', { title: 'MI 1', defaults });
  const url = `/api/courses/${course.id}/code`;
  const { code } = await paula.fetch(courseReplySchema, 'post', url, { what: 'new' });
  const session = await newSession(paula);

  expect(await tries(fromOne.max, () => paula.post('/api/enrol', { code: 'ABCD-EFGH' }))).toEqual([404]);

  expect(await paula.failure('post', '/api/enrol', { code })).toEqual([429, 'tooMany']);
  expect((await paula.post('/api/join/look', { way: linkTo(session, 'observer').code })).status).toBe(200);
});

test.each([
  '/api/enrol',
  '/api/password-links/look',
  '/api/password-links/use',
  '/api/invitations/look',
  '/api/invitations/accept',
])(
  '[H10] one address calls %s no more often than a class does',
  async (url) => {
    const server = await openApp({ passwords: quickPasswords });
    const browser = await instructor(server);

    const statuses = await tries(600, () => browser.post(url, {}));

    expect(statuses).not.toContain(429);
    expect(await browser.failure('post', url, {})).toEqual([429, 'tooMany']);
    expect((await new Browser(server.app, '10.3.0.1').post(url, {})).status).not.toBe(429);
  },
  60_000,
);

test('[H30] one address comes to its session no more often than a class does, and stays who it was', async () => {
  const server = await openApp({ passwords: quickPasswords });
  const paula = await instructor(server);
  const session = await newSession(paula);
  const guest = new Browser(server.app, '10.4.0.3');
  await guest.post('/api/join', { way: linkTo(session, 'observer').way, name: 'Olga' });
  const enter = () => guest.post(`/api/sessions/${session.id}/enter`);
  const before = new Map(guest.cookies);

  expect(await tries(600, enter)).toEqual([200]);

  expect((await enter()).status).toBe(429);
  expect(guest.cookies).toEqual(before);
  expect((await paula.post(`/api/sessions/${session.id}/supervise`)).status).toBe(200);
}, 60_000);

test.each([
  ['exported', { kind: 'tags' }, 204],
  ['handoff', undefined, 200],
])('[H30] one address asks for %s no more often than a class does', async (way, body, done) => {
  const server = await openApp({ passwords: quickPasswords });
  const session = await newSession(await instructor(server));
  const [guest, other] = [new Browser(server.app, '10.4.0.1'), new Browser(server.app, '10.4.0.2')];
  for (const browser of [guest, other])
    await browser.post('/api/join', { way: linkTo(session, 'observer').way, name: 'Olga' });
  const url = `/api/seats/${session.id}/${way}`;

  expect(await tries(200, () => guest.post(url, body))).toEqual([done]);

  expect(await guest.failure('post', url, body)).toEqual([429, 'tooMany']);
  expect((await other.post(url, body)).status).toBe(done);
});
