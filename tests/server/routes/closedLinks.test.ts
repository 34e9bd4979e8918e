import { joinReplySchema } from '@fishbowl/shared/protocol/http/join';
import { rosterPreviewReplySchema } from '@fishbowl/shared/protocol/http/roster';
import { seatReplySchema } from '@fishbowl/shared/protocol/http/seats';
import { sessionReplySchema, whoSeesReplySchema } from '@fishbowl/shared/protocol/http/sessions';
import type { Role } from '@fishbowl/shared/session/seat';
import { expect, test } from 'vitest';
import { Browser } from '../../support/Browser.ts';
import { courseApp } from '../../support/courseApp.ts';
import { linkTo, password } from '../../support/openApp.ts';

/** Paula and Tom teach. Gina sat as the student of a session of the course, as a guest; the test closes it. */
async function opened(more: object = {}) {
  const course = await courseApp();
  const { app, paula, member, plan } = course;
  const tom = await member('tom', 'teaching');
  const session = await plan(more);
  const path = `/api/sessions/${session.id}`;
  const known = await tom.browser.fetch(sessionReplySchema, 'get', path);
  const stranger = () => new Browser(app);
  const by = (role: Role, links = known) => ({ way: linkTo(links, role).way });
  const guest = async (role: Role, name: string) => {
    const browser = stranger();
    await browser.fetch(joinReplySchema, 'post', '/api/join', { ...by(role), name });
    return browser;
  };
  const read = (browser = paula) => browser.fetch(sessionReplySchema, 'get', path);
  const seat = (browser: Browser) => browser.fetch(seatReplySchema, 'get', `/api/seats/${session.id}`);
  const renew = (role: Role, what: 'link' | 'code' = 'link', browser = paula) =>
    browser.post(`${path}/links/${role}/renew`, { what });
  const gina = await guest('student', 'Gina');
  return { ...course, tom, gina, session, path, known, stranger, by, guest, read, seat, renew };
}
const withInterpreter = { scenarioId: 'mig-reunification-yasin' };
type Opened = Awaited<ReturnType<typeof opened>>;

async function change({ paula, url, tom, members }: Opened, role: string, status: string) {
  const { version } = (await members()).find(({ login }) => login === 'tom') ?? expect.fail();
  return (await paula.post(`${url}/people/${tom.personId}`, { role, status, version })).status;
}

async function bringIn({ paula, url }: Opened, role: string) {
  const file = Buffer.from(`name,login,role\ntom,tom,${role}\n`).toString('base64');
  const { digest } = await paula.fetch(rosterPreviewReplySchema, 'post', `${url}/roster/preview`, { file });
  return (await paula.post(`${url}/roster`, { file, digest })).status;
}

const ways: Readonly<Record<string, (course: Opened) => Promise<number>>> = {
  'is taken out': (course) => change(course, 'teaching', 'removed'),
  'is made a student': (course) => change(course, 'student', 'active'),
  'is made a student by a list': (course) => bringIn(course, 'student'),
  'is made a mentor by a list': (course) => bringIn(course, 'mentor'),
};

test.each(Object.keys(ways))(
  '[N62][N78] who led and %s opens no seat of a closed session by a link they knew; the guest stays, and comes back by the new one',
  async (how) => {
    const course = await opened();
    const { sessions, tom, gina, known, stranger, by, read, seat } = course;
    const { seatId } = await seat(gina);
    sessions.phase = 'closed';
    expect((await stranger().post('/api/join', by('student'))).status).toBe(200);

    expect(await ways[how]?.(course)).toBe(200);

    for (const { role } of known.links)
      expect(await stranger().failure('post', '/api/join', { ...by(role), name: 'Gina' })).toEqual([
        404,
        'linkUnknown',
      ]);
    const toms = await tom.browser.get(course.path);
    expect(JSON.stringify(toms.body)).not.toContain('token');
    expect(await seat(gina)).toMatchObject({ seatId, takenUp: false });
    const phone = stranger();
    await phone.fetch(joinReplySchema, 'post', '/api/join', by('student', await read()));
    expect((await seat(phone)).seatId).toBe(seatId);
  },
);

test('[N62][N61] a list that makes a student of who led closes no place in a closed session, but the supervisor’s', async () => {
  const course = await opened();
  const { tom, store, sessions, session, plan } = course;
  const other = await plan({ places: [{ personId: tom.personId, role: 'observer' }] });
  await tom.browser.fetch(joinReplySchema, 'post', `/api/sessions/${other.id}/enter`);
  await tom.browser.fetch(joinReplySchema, 'post', `/api/sessions/${session.id}/supervise`);
  sessions.phase = 'closed';

  await bringIn(course, 'student');

  const seats = await store.seats.ofPerson(tom.personId);
  expect(new Map(seats.map(({ role, revokedMs }) => [role, revokedMs === null]))).toEqual(
    new Map([
      ['observer', true],
      ['supervisor', false],
    ]),
  );
});

test('[N78] a closed session gives who leads it the links alone that lead a guest back, and names no link among who sees it', async () => {
  const { paula, sessions, member, path, by, guest, read, seat } = await opened(withInterpreter);
  const [alex, mia] = [await member('alex', 'actor'), await member('mia', 'mentoring')];
  await alex.browser.fetch(joinReplySchema, 'post', '/api/join', by('actor'));
  await guest('observer', 'Olga');
  await guest('supervisor', 'Sue');
  const { seatId } = await seat(await guest('interpreter', 'Ira'));
  expect((await read()).linkRoles).toEqual(['student', 'actor', 'interpreter', 'observer', 'supervisor']);
  sessions.phase = 'closed';

  const given = await read();
  expect(given.linkRoles).toEqual(['student', 'interpreter']);
  expect(given.links.map(({ role }) => role)).toEqual(['student', 'interpreter']);
  expect(await read(mia.browser)).toMatchObject({ links: [], linkRoles: [] });
  const { watchers } = await paula.fetch(whoSeesReplySchema, 'get', `${path}/who-sees`);
  expect(watchers.filter(({ who }) => who.startsWith('link-'))).toEqual([]);
  expect(watchers).toContainEqual({ who: 'seat-student', people: ['Gina'], sees: 'nothing' });

  await paula.post(`${path}/seats/${seatId}/revoke`);
  expect((await read()).linkRoles).toEqual(['student']);
  const gina = given.seats.find(({ role }) => role === 'student');
  expect((await paula.post(`${path}/seats/${gina?.seatId}/erasure`, { name: 'Gina' })).status).toBe(200);
  expect(await read()).toMatchObject({ links: [], linkRoles: [] });
});

test('[N78] the way back is renewed and leaves the guest in; no other link, and no code, is made in a closed session', async () => {
  const { store, sessions, gina, member, path, paula, stranger, by, read, renew, seat } = await opened();
  const mia = await member('mia', 'mentoring');
  sessions.phase = 'closed';

  for (const role of ['actor', 'observer', 'supervisor'] as const)
    expect((await renew(role)).body).toMatchObject({ error: 'notAllowed' });
  expect((await renew('student', 'code')).status).toBe(403);
  expect((await renew('student', 'link', mia.browser)).status).toBe(403);
  expect((await stranger().post('/api/join', by('student'))).status).toBe(200);

  expect((await renew('student')).status).toBe(200);

  expect(await stranger().failure('post', '/api/join', by('student'))).toEqual([404, 'linkUnknown']);
  expect(await seat(gina)).toMatchObject({ name: 'Gina' });
  expect((await store.audit.page(50)).filter(({ action }) => action === 'linkRenewed')).toHaveLength(1);
  expect((await paula.post(`${path}/links/student/revoke`)).status).toBe(200);
  expect(await read()).toMatchObject({ links: [], linkRoles: ['student'] });
  await renew('student');
  const phone = stranger();
  await phone.fetch(joinReplySchema, 'post', '/api/join', by('student', await read()));
  expect((await seat(phone)).seatId).toBe((await seat(gina)).seatId);
});

test('[N78] a seat that a guest has kept in an account hangs on no link, and none is given out', async () => {
  const { sessions, gina, person, read, renew, session } = await opened();
  await person('gina');
  await gina.post('/api/sign-in', { login: 'gina', password });
  expect((await gina.post(`/api/seats/${session.id}/claim`)).status).toBe(204);
  sessions.phase = 'closed';

  expect(await read()).toMatchObject({ links: [], linkRoles: [] });
  expect((await renew('student')).status).toBe(403);
});
