import { courseReplySchema } from '@fishbowl/shared/protocol/http/courses';
import { invitationsReplySchema } from '@fishbowl/shared/protocol/http/invitations';
import { joinReplySchema } from '@fishbowl/shared/protocol/http/join';
import { seatReplySchema } from '@fishbowl/shared/protocol/http/seats';
import { sessionReplySchema } from '@fishbowl/shared/protocol/http/sessions';
import { expect, test } from 'vitest';
import { Browser } from '../../support/Browser.ts';
import { courseApp } from '../../support/courseApp.ts';
import { heldStore } from '../../support/heldStore.ts';
import { linkTo } from '../../support/openApp.ts';

async function opened() {
  const { store, next } = await heldStore();
  const web = await courseApp({ store });
  const { app, paula, url, members, member, person } = web;
  const change = async (personId: string, role: string, status = 'active') => {
    const version = (await members()).find((each) => each.personId === personId)?.version;
    expect((await paula.post(`${url}/people/${personId}`, { role, status, version })).status).toBe(200);
  };
  const erase = async (personId: string, login: string) => {
    expect((await paula.post(`/api/people/${personId}/erasure`, { login })).status).toBe(204);
  };
  /** Somebody who came by this link, and where they sit. */
  const guest = async (session: Parameters<typeof linkTo>[0]) => {
    const browser = new Browser(app);
    const { way } = linkTo(session, 'student');
    await browser.fetch(joinReplySchema, 'post', '/api/join', { way, name: 'Gus' });
    const { seatId } = await browser.fetch(seatReplySchema, 'get', `/api/seats/${session.id}`);
    return { browser, seatId, way };
  };
  /** Teaches with Paula, and leaves it while what he asks waits. */
  const tom = await member('Tom', 'teaching');
  const tomLeaves = () => change(tom.personId, 'student', 'removed');
  return { ...web, store, next, change, erase, guest, member, person, tom, tomLeaves };
}

test('[N98] who leads no longer sits in no supervisor’s seat, neither by asking to supervise nor by a place', async () => {
  const { store, next, member, plan, change } = await opened();
  const sue = await member('Sue', 'supervising');
  const session = await plan({ places: [{ personId: sue.personId, role: 'supervisor' }] });
  for (const way of ['supervise', 'enter']) {
    next('atOnce', () => change(sue.personId, 'student'));
    expect(await sue.browser.failure('post', `/api/sessions/${session.id}/${way}`)).toEqual([404, 'notFound']);
    expect(await store.seats.forSession(session.id)).toEqual([]);
    await change(sue.personId, 'supervising');
    await store.sessions.setPlace(session.id, sue.personId, 'supervisor');
  }
});

test('[N98] a link that ends while somebody comes by it lets them into no guest’s seat', async () => {
  const { app, next, plan, guest, tomLeaves } = await opened();
  const session = await plan();
  const { way } = await guest(session);
  const back = new Browser(app);
  await back.get('/api/me');
  next('atOnce', tomLeaves);

  expect(await back.failure('post', '/api/join', { way })).toEqual([404, 'linkUnknown']);

  expect((await back.get(`/api/seats/${session.id}`)).status).toBe(404);
});

test('[N98] a course’s code that is changed while somebody asks by it leads nowhere', async () => {
  const { next, paula, url, person, members } = await opened();
  const tim = await person('Tim');
  const { code } = await paula.fetch(courseReplySchema, 'post', `${url}/code`, { what: 'new' });
  next('atOnce', () => paula.post(`${url}/code`, { what: 'new' }));

  expect(await tim.browser.failure('post', '/api/enrol', { code })).toEqual([404, 'linkUnknown']);

  expect((await members()).some(({ personId }) => personId === tim.personId)).toBe(false);
});

test('[N58] into a session that is hidden at that moment nobody comes by a link, nor is anybody told one', async () => {
  const { app, next, plan, paula, store } = await opened();
  const session = await plan();
  const gus = new Browser(app);
  await gus.get('/api/me');
  const hide = async () => store.sessions.setFrozen(session.id, 1);
  const { way } = linkTo(session, 'student');

  next('atOnce', hide);
  expect(await gus.failure('post', '/api/join', { way, name: 'Gus' })).toEqual([404, 'linkUnknown']);
  expect(await store.seats.forSession(session.id)).toEqual([]);

  await store.sessions.setFrozen(session.id, null);
  next('atOnce', hide);
  const { links, frozen } = await paula.fetch(sessionReplySchema, 'get', `/api/sessions/${session.id}`);
  expect({ links, frozen }).toEqual({ links: [], frozen: true });
});

test('[N58] into a session that is hidden at that moment nobody comes by their place, to supervise or with their seat', async () => {
  const { next, plan, member, paula, store } = await opened();
  const stu = await member('Stu', 'student');
  const session = await plan({ places: [{ personId: stu.personId, role: 'student' }] });
  const url = `/api/sessions/${session.id}`;
  for (const [browser, way] of [[stu.browser, 'enter'] as const, [paula, 'supervise'] as const]) {
    next('atOnce', async () => store.sessions.setFrozen(session.id, 1));
    expect(await browser.failure('post', `${url}/${way}`)).toEqual([423, 'frozen']);
    await store.sessions.setFrozen(session.id, null);
  }
  expect(await store.seats.forSession(session.id)).toEqual([]);
});

test('[N99] who led is told no link that is new since, nor a code or an invitation of the course', async () => {
  const { next, plan, tom, url, change, paula } = await opened();
  const session = await plan();
  await paula.fetch(courseReplySchema, 'post', `${url}/code`, { what: 'new' });
  const becomesStudent = () => change(tom.personId, 'student');
  const again = () => change(tom.personId, 'teaching');

  next('atOnce', becomesStudent);
  const seen = await tom.browser.fetch(sessionReplySchema, 'get', `/api/sessions/${session.id}`);
  expect([seen.links, seen.linkRoles]).toEqual([[], []]);
  await again();

  next('atOnce', becomesStudent);
  expect((await tom.browser.fetch(courseReplySchema, 'get', url)).code).toBeNull();
  await again();

  next('atOnce', becomesStudent);
  expect(await tom.browser.failure('get', `${url}/invitations`)).toEqual([403, 'notAllowed']);
});

test('[N99] who led until a guest was erased is not told the links', async () => {
  const { next, plan, guest, tom, tomLeaves } = await opened();
  const session = await plan();
  const { seatId } = await guest(session);
  next('scrub', tomLeaves);

  const url = `/api/sessions/${session.id}/seats/${seatId}/erasure`;
  const told = await tom.browser.fetch(sessionReplySchema, 'post', url, { name: 'Gus' });

  expect([told.links, told.linkRoles]).toEqual([[], []]);
});

test('[N100] who is erased while they accept an invitation to teach teaches nothing: a course keeps its last teacher', async () => {
  const { store, next, paula, url, person, members, erase, tom, change } = await opened();
  const vera = await person('Vera');
  await change(tom.personId, 'student');
  const wish = { role: 'teaching', uses: 1, days: 3 };
  const { invitations } = await paula.fetch(invitationsReplySchema, 'post', `${url}/invitations`, wish);
  next('atOnce', () => erase(vera.personId, 'vera'));

  const accept = { token: invitations[0]?.token };
  expect(await vera.browser.failure('post', '/api/invitations/accept', accept)).toEqual([401, 'notSignedIn']);

  expect(await store.courses.memberships(vera.personId)).toEqual([]);
  const last = (await members()).find(({ role }) => role === 'teaching');
  const leaving = { role: 'student', status: 'active', version: last?.version };
  expect(await paula.failure('post', `${url}/people/${last?.personId}`, leaving)).toEqual([409, 'lastOne']);
});

test('[N100] who is erased while they come in has no seat, and their name is told to nobody', async () => {
  const { store, next, member, plan, erase, sessions } = await opened();
  const stu = await member('Stu', 'student');
  const session = await plan({ places: [{ personId: stu.personId, role: 'student' }] });
  next('atOnce', () => erase(stu.personId, 'stu'));

  expect(await stu.browser.failure('post', `/api/sessions/${session.id}/enter`)).toEqual([401, 'notSignedIn']);

  expect([await store.seats.forSession(session.id), sessions.taken]).toEqual([[], []]);
});

test('[N98][N101] a guest who hides the session while whoever leads it is about to erase them is not erased', async () => {
  const { store, next, plan, guest, tom, paula } = await opened();
  const session = await plan();
  const { browser, seatId } = await guest(session);
  next('atOnce', async () => {
    await browser.post(`/api/sessions/${session.id}/freeze`, { note: 'it went too far' });
    await paula.post(`/api/sessions/${session.id}/unfreeze`, { note: 'settled' });
  });

  const url = `/api/sessions/${session.id}/seats/${seatId}/erasure`;
  expect(await tom.browser.failure('post', url, { name: 'Gus' })).toEqual([403, 'notAllowed']);

  expect(await store.seats.forSession(session.id)).toMatchObject([{ name: 'Gus', revokedMs: null }]);
  expect(await store.sessions.incidentNotes(session.id)).toMatchObject([
    { body: 'it went too far', seatId },
    { body: 'settled' },
  ]);
});
