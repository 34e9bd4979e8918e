import { joinReplySchema } from '@fishbowl/shared/protocol/http/join';
import { seatReplySchema } from '@fishbowl/shared/protocol/http/seats';
import { sessionReplySchema, whoSeesReplySchema } from '@fishbowl/shared/protocol/http/sessions';
import { expect, test } from 'vitest';
import { Browser } from '../../support/Browser.ts';
import { courseApp } from '../../support/courseApp.ts';
import { linkTo } from '../../support/openApp.ts';

test('[N33] who has a place enters in that role, classmates to watch, and nobody else', async () => {
  const { member, person, plan } = await courseApp();
  const [stu, ann, eve] = [await member('Stu', 'student'), await member('Ann', 'student'), await person('Eve')];
  const places = [{ personId: stu.personId, role: 'student' }];
  const [closed, open] = [await plan({ places }), await plan({ places, classmatesMayWatch: true })];
  const enter = (browser: Browser, { id }: { readonly id: string }) =>
    browser.fetch(joinReplySchema, 'post', `/api/sessions/${id}/enter`);

  expect(await enter(stu.browser, closed)).toEqual({ sessionId: closed.id, role: 'student' });
  expect(await enter(stu.browser, open)).toEqual({ sessionId: open.id, role: 'student' });
  expect(await enter(ann.browser, open)).toEqual({ sessionId: open.id, role: 'observer' });

  for (const browser of [ann.browser, eve.browser])
    expect(await browser.failure('post', `/api/sessions/${closed.id}/enter`)).toEqual([404, 'notFound']);
  expect(await enter(stu.browser, closed)).toEqual({ sessionId: closed.id, role: 'student' });
  expect(await stu.browser.fetch(seatReplySchema, 'get', `/api/seats/${closed.id}`)).toMatchObject({ name: 'Stu' });
});

test('[N33] a place is given to somebody in the course, another role takes the first one’s place, and it is taken back', async () => {
  const { paula, member, person, plan } = await courseApp();
  const [stu, eve] = [await member('Stu', 'student'), await person('Eve')];
  const { id } = await plan();
  const url = `/api/sessions/${id}/places`;
  const place = (personId: string, role: string | null) =>
    paula.fetch(sessionReplySchema, 'post', url, { personId, role });

  expect(await paula.failure('post', url, { personId: eve.personId, role: 'actor' })).toEqual([400, 'invalid']);
  await place(stu.personId, 'student');
  expect((await place(stu.personId, 'actor')).places).toEqual([{ personId: stu.personId, name: 'Stu', role: 'actor' }]);
  expect((await place(stu.personId, null)).places).toEqual([]);
  expect(await stu.browser.failure('post', `/api/sessions/${id}/enter`)).toEqual([404, 'notFound']);
});

test('[N97] a place that somebody has already, or that is not there, is not told in anybody’s record', async () => {
  const { paula, member, person, plan, store } = await courseApp();
  const [stu, eve] = [await member('Stu', 'student'), await person('Eve')];
  const { id } = await plan();
  const told = async () => {
    const entries = await store.audit.page(99);
    return entries.flatMap(({ fact }) => (fact?.action === 'placeChanged' ? [[fact.aboutId, fact.detail?.role]] : []));
  };
  const place = (personId: string, role: string | null) =>
    paula.fetch(sessionReplySchema, 'post', `/api/sessions/${id}/places`, { personId, role });

  for (const personId of [stu.personId, eve.personId, 'nobody'])
    expect((await place(personId, null)).places).toEqual([]);
  expect(await told()).toEqual([]);
  for (const role of ['student', 'student', null, null]) await place(stu.personId, role);

  expect(await told()).toEqual([
    [stu.personId, 'none'],
    [stu.personId, 'student'],
  ]);
});

test('[N33] who mentors supervises in a seat that says so, and is shown no link by which to come as another', async () => {
  const { member, plan, sessions, paula } = await courseApp();
  const [mia, sue] = [await member('Mia', 'mentoring'), await member('Sue', 'supervising')];
  const { id } = await plan();

  await mia.browser.fetch(joinReplySchema, 'post', `/api/sessions/${id}/supervise`);
  await sue.browser.fetch(joinReplySchema, 'post', `/api/sessions/${id}/supervise`);

  expect(sessions.taken.map(({ name, role, mentoring }) => [name, role, mentoring])).toEqual([
    ['Mia', 'supervisor', true],
    ['Sue', 'supervisor', false],
  ]);
  const links = async (browser: Browser) =>
    (await browser.fetch(sessionReplySchema, 'get', `/api/sessions/${id}`)).links.length;
  expect([await links(mia.browser), await links(sue.browser), await links(paula)]).toEqual([0, 4, 4]);
  expect(await mia.browser.failure('post', `/api/sessions/${id}/links/supervisor/renew`, { what: 'link' })).toEqual([
    403,
    'notAllowed',
  ]);
});

test('[N8] a guest who has an account keeps the seat under it, once', async () => {
  const { app, person, plan } = await courseApp();
  const session = await plan();
  const olga = await person('Olga');
  const account = olga.browser.cookies.get('fishbowl_sign_in') ?? expect.fail();
  const url = `/api/seats/${session.id}`;
  const guest = new Browser(app);
  await guest.fetch(joinReplySchema, 'post', '/api/join', { way: linkTo(session, 'observer').way, name: 'O.' });
  expect(await guest.failure('post', `${url}/claim`)).toEqual([401, 'notSignedIn']);

  guest.cookies.set('fishbowl_sign_in', account);
  expect((await guest.post(`${url}/claim`)).status).toBe(204);

  expect(await guest.fetch(seatReplySchema, 'get', url)).toMatchObject({ role: 'observer', name: 'Olga' });
  expect(await guest.failure('post', `${url}/claim`)).toEqual([409, 'roleTaken']);
  await olga.browser.fetch(joinReplySchema, 'post', `/api/sessions/${session.id}/enter`);
  expect(await olga.browser.fetch(seatReplySchema, 'get', url)).toMatchObject({ name: 'Olga' });
});

test('[N8] an account that sits in a session already cannot keep a guest’s seat there as well', async () => {
  const { app, member, plan } = await courseApp();
  const ann = await member('Ann', 'student');
  const session = await plan({ places: [{ personId: ann.personId, role: 'actor' }] });
  await ann.browser.fetch(joinReplySchema, 'post', `/api/sessions/${session.id}/enter`);
  const guest = new Browser(app);
  await guest.fetch(joinReplySchema, 'post', '/api/join', { way: linkTo(session, 'observer').way, name: 'A.' });
  const account = ann.browser.cookies.get('fishbowl_sign_in') ?? expect.fail();
  guest.cookies.set('fishbowl_sign_in', account);

  const { status, body } = await guest.post(`/api/seats/${session.id}/claim`);

  expect([status, body]).toMatchObject([409, { error: 'alreadySeated', role: 'actor' }]);
});

test('[H2] a session that is hidden for an incident is hidden from all, seats nobody, and comes back with a word only', async () => {
  const { app, paula, member, plan, sessions, store, clock } = await courseApp();
  const [stu, ann] = [await member('Stu', 'student'), await member('Ann', 'student')];
  const places = [{ personId: stu.personId, role: 'student' }];
  const session = await plan({ places, classmatesMayWatch: true });
  const url = `/api/sessions/${session.id}`;
  await stu.browser.fetch(joinReplySchema, 'post', `${url}/enter`);

  expect((await stu.browser.post(`${url}/freeze`, { note: '' })).status).toBe(204);

  expect(sessions.frozen.has(session.id)).toBe(true);
  for (const browser of [stu.browser, ann.browser])
    expect(await browser.failure('post', `${url}/enter`)).toEqual([423, 'frozen']);
  expect(await stu.browser.failure('get', `/api/seats/${session.id}`)).toEqual([423, 'frozen']);
  const { way } = linkTo(session, 'observer');
  expect(await new Browser(app).failure('post', '/api/join', { way, name: 'Eve' })).toEqual([404, 'linkUnknown']);
  expect(await store.seats.forSession(session.id)).toHaveLength(1);
  const sight = await ann.browser.fetch(whoSeesReplySchema, 'get', `${url}/who-sees`);
  expect(sight.watchers.filter(({ sees }) => sees !== 'nothing' && sees !== 'existence')).toEqual([]);

  clock.nowMs += 60_000;
  expect(await stu.browser.failure('post', `${url}/unfreeze`, { note: 'all is well' })).toEqual([403, 'notAllowed']);
  expect(await paula.failure('post', `${url}/unfreeze`, { note: ' ' })).toEqual([400, 'invalid']);
  expect((await paula.post(`${url}/unfreeze`, { note: 'talked to both' })).status).toBe(204);
  expect((await stu.browser.get(`/api/seats/${session.id}`)).status).toBe(200);
  const notes = await store.sessions.incidentNotes(session.id);
  expect(notes.map(({ what, personId, body }) => [what, personId === stu.personId, body])).toEqual([
    ['frozen', true, ''],
    ['unfrozen', false, 'talked to both'],
  ]);
});
