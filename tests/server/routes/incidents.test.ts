import { joinReplySchema } from '@fishbowl/shared/protocol/http/join';
import { nextReplySchema } from '@fishbowl/shared/protocol/http/me';
import { incidentsReplySchema, sessionReplySchema, whoSeesReplySchema } from '@fishbowl/shared/protocol/http/sessions';
import { expect, test } from 'vitest';
import { Browser } from '../../support/Browser.ts';
import { courseApp } from '../../support/courseApp.ts';
import { instructor, linkTo, newSession, openApp } from '../../support/openApp.ts';

async function opened() {
  const server = await openApp();
  const paula = await instructor(server);
  const session = await newSession(paula);
  const guest = async (role: 'student' | 'observer', name: string) => {
    const browser = new Browser(server.app);
    await browser.fetch(joinReplySchema, 'post', '/api/join', { way: linkTo(session, role).way, name });
    return browser;
  };
  const path = `/api/sessions/${session.id}`;
  return { ...server, paula, session, guest, path };
}

test('[N45] who hid a session, who brought it back and what they said is read by those who may bring it back', async () => {
  const { paula, guest, path, clock } = await opened();
  const sam = await guest('student', 'Sam');

  expect((await sam.post(`${path}/freeze`, { note: 'Too close to home.' })).status).toBe(204);
  expect((await paula.fetch(sessionReplySchema, 'get', path)).frozenMs).toBe(clock.nowMs);
  clock.nowMs += 60_000;
  expect((await paula.post(`${path}/unfreeze`, { note: 'Talked it over.' })).status).toBe(204);
  const { incidents } = await paula.fetch(incidentsReplySchema, 'get', `${path}/incidents`);

  expect(incidents).toEqual([
    { what: 'frozen', atMs: clock.nowMs - 60_000, by: 'Sam', note: 'Too close to home.' },
    { what: 'unfrozen', atMs: clock.nowMs, by: 'Paula', note: 'Talked it over.' },
  ]);
  expect((await paula.fetch(sessionReplySchema, 'get', path)).frozenMs).toBeNull();
  expect(await sam.failure('get', `${path}/incidents`)).toEqual([403, 'notAllowed']);
});

test('[N83] what was said of incidents stands in the order of being written, also within one moment', async () => {
  const { paula, guest, path } = await opened();
  const sam = await guest('student', 'Sam');
  const said = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];

  for (const [i, note] of said.entries())
    await (i % 2 === 0 ? sam.post(`${path}/freeze`, { note }) : paula.post(`${path}/unfreeze`, { note }));

  const { incidents } = await paula.fetch(incidentsReplySchema, 'get', `${path}/incidents`);
  expect(incidents.map(({ note }) => note)).toEqual(said);
  expect(new Set(incidents.map(({ atMs }) => atMs)).size).toBe(1);
});

test('[N46] whoever sees a session stands there once, by what is nearest', async () => {
  const { paula, guest, path } = await opened();
  await guest('student', 'Sam');
  const { watchers: before } = await paula.fetch(whoSeesReplySchema, 'get', `${path}/who-sees`);

  await paula.fetch(joinReplySchema, 'post', `${path}/supervise`);
  const { watchers } = await paula.fetch(whoSeesReplySchema, 'get', `${path}/who-sees`);

  expect(before.map(({ who, people }) => [who, ...people])).toEqual([
    ['seat-student', 'Sam'],
    ['link-observer'],
    ['link-supervisor'],
    ['owner', 'Paula'],
  ]);
  expect(watchers.map(({ who, people }) => [who, ...people])).toEqual([
    ['seat-student', 'Sam'],
    ['seat-supervisor', 'Paula'],
    ['link-observer'],
    ['link-supervisor'],
  ]);
});

test('[N57] whoever may bring a hidden session back is told so as a thing to do next, and reads the incident without reading the session', async () => {
  const { paula, person, member, plan, clock } = await courseApp();
  const [ada, ines, sue] = [
    await person('Ada', 'admin'),
    await member('Ines', 'teaching'),
    await member('Sue', 'supervising'),
  ];
  const { id } = await plan({ title: 'Dana, first' });
  await paula.post(`/api/sessions/${id}/freeze`, { note: 'Too close to home.' });
  const hidden = async (browser: Browser) =>
    (await browser.fetch(nextReplySchema, 'get', '/api/me/next')).next.filter(({ what }) => what === 'hidden');

  for (const { browser } of [ada, ines])
    expect(await hidden(browser)).toMatchObject([{ session: { id, title: 'Dana, first' }, sinceMs: clock.nowMs }]);
  expect(await hidden(sue.browser)).toEqual([]);
  expect(await ada.browser.failure('get', `/api/sessions/${id}`)).toEqual([404, 'notFound']);
  const told = await ada.browser.fetch(incidentsReplySchema, 'get', `/api/sessions/${id}/incidents`);
  expect(told).toMatchObject({ title: 'Dana, first', course: { title: 'MI 1' }, frozenMs: clock.nowMs });

  await ada.browser.post(`/api/sessions/${id}/unfreeze`, { note: 'Talked it over.' });
  expect([...(await hidden(ada.browser)), ...(await hidden(ines.browser))]).toEqual([]);
});

test('[N58] while a session is hidden its page gives nobody a way in', async () => {
  const { paula, path } = await opened();
  await paula.post(`${path}/freeze`, { note: '' });
  expect(await paula.fetch(sessionReplySchema, 'get', path)).toMatchObject({ links: [], linkRoles: [] });
});

test('[N58] into a closed session nobody new comes by a link, who sat there comes back, and the link can be revoked', async () => {
  const { paula, session, path, sessions, app, guest } = await opened();
  const sam = await guest('student', 'Sam');
  sessions.phase = 'closed';
  const ask = (role: 'student' | 'observer', browser = new Browser(app)) =>
    browser.post('/api/join', { way: linkTo(session, role).way, name: 'Eve' });

  expect((await ask('observer')).status).toBe(404);
  expect((await new Browser(app).post('/api/join/look', { way: linkTo(session, 'observer').way })).status).toBe(404);
  expect((await ask('student', sam)).status).toBe(200);
  expect((await ask('student')).status).toBe(200); // On another device, by the link that seats one.
  expect((await paula.post(`${path}/links/student/revoke`)).status).toBe(200);
  expect((await ask('student')).status).toBe(404);
});

test.each(['the browser that took the seat', 'a browser that came back by its link'])(
  '[N80][N101] who leads a session does not erase a guest who hid it from %s; an administrator does, and is given no link',
  async (from) => {
    const { app, paula, member, person, plan } = await courseApp();
    const [ines, ada] = [await member('Ines', 'teaching'), await person('Ada', 'admin')];
    const session = await plan();
    const [sam, phone] = [new Browser(app), new Browser(app)];
    for (const browser of [sam, phone])
      await browser.fetch(joinReplySchema, 'post', '/api/join', { way: linkTo(session, 'student').way, name: 'Sam' });
    const path = `/api/sessions/${session.id}`;
    await (from.includes('link') ? phone : sam).post(`${path}/freeze`, { note: 'Ines said things.' });
    await ada.browser.post(`${path}/unfreeze`, { note: 'Talked it over.' });
    const { seats } = await paula.fetch(sessionReplySchema, 'get', path);
    const erasure = `${path}/seats/${seats[0]?.seatId}/erasure`;

    expect(await ines.browser.failure('post', erasure, { name: 'Sam' })).toEqual([403, 'notAllowed']);
    const after = await ada.browser.fetch(sessionReplySchema, 'post', erasure, { name: 'Sam' });
    expect(after).toMatchObject({ links: [], linkRoles: [], seats: [{ name: null }] });
  },
);
