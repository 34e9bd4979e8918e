import { PassThrough } from 'node:stream';
import type { App } from '@fishbowl/server/plugins/App';
import { meReplySchema } from '@fishbowl/shared/protocol/http/account';
import { joinReplySchema } from '@fishbowl/shared/protocol/http/join';
import { expect, test } from 'vitest';
import type { Browser } from '../../support/Browser.ts';
import { courseApp } from '../../support/courseApp.ts';
import { linkTo } from '../../support/openApp.ts';
import { tick } from '../../support/tick.ts';

/** Sends the head of a request now, and its body when it is called. */
async function held(app: App, browser: Browser, url: string) {
  const { csrfToken } = meReplySchema.parse((await browser.get('/api/me')).body);
  const payload = new PassThrough();
  const headers = { 'x-csrf-token': csrfToken, 'content-type': 'application/json' };
  const cookies = Object.fromEntries(browser.cookies);
  const answer = app.inject({ method: 'POST', url, headers, cookies, payload }).then(({ statusCode }) => statusCode);
  for (let turns = 0; turns < 200; turns += 1) await tick();
  expect(payload.listenerCount('readable')).toBeGreaterThan(0); // Who may not is refused before anything they send is read.
  return (body: object): Promise<number> => {
    payload.end(JSON.stringify(body));
    return answer;
  };
}

test('[H32] who was made less while their request was on its way is refused: no administrator makes themselves one again', async () => {
  const { app, paula, person, store } = await courseApp();
  const mal = await person('mal', 'admin');
  const send = await held(app, mal.browser, `/api/people/${mal.personId}`);
  const wish = { name: 'mal', login: 'mal' };
  expect((await paula.post(`/api/people/${mal.personId}`, { ...wish, role: 'member', version: 1 })).status).toBe(200);

  expect(await send({ ...wish, role: 'admin', version: 2 })).toBe(404);

  expect(await store.people.account(mal.personId)).toMatchObject({ role: 'member' });
});

test('[H32] nor does who was taken out invite anybody, nor who was made a student supervise', async () => {
  const { app, paula, url, member, members, plan, store, clock, course } = await courseApp();
  const tom = await member('tom', 'teaching');
  const session = await plan();
  const invite = await held(app, tom.browser, `${url}/invitations`);
  const supervise = await held(app, tom.browser, `/api/sessions/${session.id}/supervise`);
  const version = async () => (await members()).find(({ personId }) => personId === tom.personId)?.version;
  const become = async (role: string, status: string) => {
    const body = { role, status, version: await version() };
    expect((await paula.post(`${url}/people/${tom.personId}`, body)).status).toBe(200);
  };

  await become('student', 'active');
  expect(await supervise({})).toBe(404);
  await become('student', 'removed');
  expect(await invite({ role: 'teaching', uses: 1, days: 60 })).toBe(404);

  expect(await store.seats.forSession(session.id)).toEqual([]);
  expect(await store.courses.invitations(course.id, clock.nowMs)).toEqual([]);
});

test('[H32] nor does a sign-in that ended meanwhile, nor a seat that was revoked', async () => {
  const { app, paula, plan, person, store } = await courseApp();
  const session = await plan();
  const olga = await person('olga', 'admin');
  const guest = (await person('gus')).browser;
  await guest.post('/api/sign-out');
  await guest.fetch(joinReplySchema, 'post', '/api/join', { way: linkTo(session, 'observer').way, name: 'Gus' });
  const add = await held(app, olga.browser, '/api/people');
  const freeze = await held(app, guest, `/api/sessions/${session.id}/freeze`);
  await olga.browser.post('/api/sign-out');
  const [seat] = await store.seats.forSession(session.id);
  await paula.post(`/api/sessions/${session.id}/seats/${seat?.id}/revoke`);

  expect(await add({ name: 'Evil', login: 'evil', role: 'admin' })).toBe(401);
  expect(await freeze({ note: 'not mine any more' })).toBe(401);

  expect(await store.people.accountByLogin('evil')).toBeUndefined();
  expect(await store.sessions.byId(session.id)).toMatchObject({ frozenMs: null });
});

test('[K12] who is erased gets no name again, though they ask for one at that moment', async () => {
  const { paula, person, store } = await courseApp();
  for (let turns = 0; turns < 12; turns += 1) {
    const { browser, personId } = await person(`zoe${turns}`);
    const rename = async () => {
      for (let waited = 0; waited < turns; waited += 1) await tick();
      return browser.post('/api/me/name', { name: 'Back again' });
    };

    const [, erased] = await Promise.all([
      rename(),
      paula.post(`/api/people/${personId}/erasure`, { login: `zoe${turns}` }),
    ]);

    expect(erased.status).toBe(204);
    expect(await store.people.nameOf(personId)).toBeNull();
  }
  const gone = await person('gone');
  await store.people.erase(gone.personId, 5);
  expect(await store.people.rename(gone.personId, 'Back again')).toBe(false);
});
