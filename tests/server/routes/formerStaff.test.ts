import { invitationsReplySchema } from '@fishbowl/shared/protocol/http/invitations';
import { joinReplySchema } from '@fishbowl/shared/protocol/http/join';
import { newPersonReplySchema, passwordLinkReplySchema } from '@fishbowl/shared/protocol/http/people';
import { sessionReplySchema } from '@fishbowl/shared/protocol/http/sessions';
import { expect, test } from 'vitest';
import { Browser } from '../../support/Browser.ts';
import { courseApp } from '../../support/courseApp.ts';
import { linkTo, newSession, password } from '../../support/openApp.ts';

/** Tom teaches as well, has made an invitation to teach, and has read the links of a session. */
async function opened() {
  const app = await courseApp();
  const tom = await app.member('tom', 'teaching');
  const session = await app.plan();
  const seen = await tom.browser.fetch(sessionReplySchema, 'get', `/api/sessions/${session.id}`);
  const invite = async (browser: Browser, role: string) => {
    const wish = { role, uses: 1, days: 60 };
    const { invitations } = await browser.fetch(invitationsReplySchema, 'post', `${app.url}/invitations`, wish);
    return invitations[0]?.token ?? expect.fail();
  };
  const versionOf = async (personId: string) => (await app.members()).find((m) => m.personId === personId)?.version;
  const become = async (personId: string, role: string, status = 'active') => {
    const body = { role, status, version: await versionOf(personId) };
    expect((await app.paula.post(`${app.url}/people/${personId}`, body)).status).toBe(200);
  };
  const stranger = () => new Browser(app.app);
  const accept = (token: string) => {
    const account = { name: 'Nobody', login: 'nobody', password };
    return stranger().failure('post', '/api/invitations/accept', { token, account });
  };
  const partsOf = async () => (await app.members()).map(({ name, role, status }) => [name, role, status]);
  return { ...app, tom, session, seen, invite, become, stranger, accept, partsOf };
}

const unknown = [404, 'linkUnknown'];

test.each([
  ['taken out', 'teaching', 'removed'],
  ['made a student', 'student', 'active'],
  ['made a supervisor', 'supervising', 'active'],
])('[N62] the invitations that a teacher had read lead nowhere once they are %s', async (_, role, status) => {
  const { tom, paula, invite, become, accept, store } = await opened();
  const tokens = [await invite(tom.browser, 'teaching'), await invite(paula, 'student')];

  await become(tom.personId, role, status);

  for (const token of tokens) expect(await accept(token)).toEqual(unknown);
  const told = (await store.audit.page(9)).filter(({ action }) => action === 'invitationRevoked');
  expect(told).toHaveLength(2);
});

test('[N62] who is erased leaves neither links nor invitations behind, by which somebody could come in', async () => {
  const { tom, paula, session, seen, invite, stranger, accept } = await opened();
  const token = await invite(tom.browser, 'teaching');
  const way = (of: typeof seen) => ({ way: linkTo(of, 'supervisor').way, name: 'Somebody' });

  expect((await paula.post(`/api/people/${tom.personId}/erasure`, { login: 'tom' })).status).toBe(204);

  expect(await stranger().failure('post', '/api/join', way(seen))).toEqual(unknown);
  expect(await accept(token)).toEqual(unknown);
  const now = await paula.fetch(sessionReplySchema, 'get', `/api/sessions/${session.id}`);
  await stranger().fetch(joinReplySchema, 'post', '/api/join', way(now));
});

test('[N62] nor the links of a session of no course that they had made', async () => {
  const { person, paula, stranger } = await courseApp().then((app) => ({
    ...app,
    stranger: () => new Browser(app.app),
  }));
  const ina = await person('ina', 'instructor');
  const wish = { scenarioId: 'cw-mi-dana', codebookId: 'oars-starter', visibility: 'blind', place: 'room' };
  const session = await ina.browser.fetch(sessionReplySchema, 'post', '/api/sessions', { ...wish, pseudonyms: false });

  expect((await paula.post(`/api/people/${ina.personId}/erasure`, { login: 'ina' })).status).toBe(204);

  const way = { way: linkTo(session, 'supervisor').way, name: 'Somebody' };
  expect(await stranger().failure('post', '/api/join', way)).toEqual(unknown);
});

test('[N62] a supervisor’s place ends with being staff: nobody supervises, or releases, by what they were', async () => {
  const { member, plan, become, store } = await opened();
  const mia = await member('mia', 'mentoring');
  const places = [{ personId: mia.personId, role: 'supervisor' }];
  const [came, awaited] = [await plan({ places }), await plan({ places })];
  const enter = (id: string) => mia.browser.post(`/api/sessions/${id}/enter`);
  expect((await enter(came.id)).status).toBe(200);

  await become(mia.personId, 'observer');

  expect(await store.seats.forSession(came.id)).toMatchObject([{ role: 'supervisor', mentoring: true }]);
  expect((await store.seats.forSession(came.id))[0]?.revokedMs).not.toBeNull();
  for (const { id } of [came, awaited]) expect((await enter(id)).status).toBe(404);
  await become(mia.personId, 'observer', 'removed');
  await become(mia.personId, 'student');
  for (const { id } of [came, awaited]) expect((await enter(id)).status).toBe(404);
});

test('[N79] who administers no longer comes back neither as staff by an invitation nor as somebody else by a password link', async () => {
  const { paula, person, invite, accept, partsOf, stranger } = await opened();
  const mal = await person('mal', 'admin');
  const olga = await person('olga', 'admin');
  const made = await mal.browser.fetch(passwordLinkReplySchema, 'post', `/api/people/${olga.personId}/password-link`);
  const ours = await paula.fetch(newPersonReplySchema, 'post', '/api/people', {
    name: 'Ned',
    login: 'ned',
    role: 'member',
  });
  const teaching = await invite(paula, 'teaching');
  const before = await partsOf();

  await paula.post(`/api/people/${mal.personId}`, { name: 'mal', login: 'mal', role: 'member', version: 1 });

  expect(await accept(teaching)).toEqual(unknown);
  expect(await partsOf()).toEqual(before);
  const use = (token: string) => stranger().post('/api/password-links/use', { token, password });
  expect((await use(made.token)).status).toBe(404);
  expect((await use(ours.link.token)).status).toBe(204);
});

test('[N79] a link to a first password does not lead into the account that an administrator made more of', async () => {
  const { paula, stranger } = await opened();
  const wish = { name: 'Carl', login: 'carl' };
  const { person, link } = await paula.fetch(newPersonReplySchema, 'post', '/api/people', { ...wish, role: 'member' });

  await paula.post(`/api/people/${person.personId}`, { ...wish, role: 'admin', version: person.version });

  expect(await stranger().failure('post', '/api/password-links/use', { token: link.token, password })).toEqual(unknown);
});

test('[N62] nor does a browser that came by such a link to a guest’s seat keep it; the guest’s own does', async () => {
  const { tom, session, seen, become, stranger } = await opened();
  const { way } = linkTo(seen, 'student');
  const [gina, toms] = [stranger(), stranger()];
  await gina.fetch(joinReplySchema, 'post', '/api/join', { way, name: 'Gina' });
  await toms.fetch(joinReplySchema, 'post', '/api/join', { way });
  const seatOf = async (browser: Browser) => (await browser.get(`/api/seats/${session.id}`)).status;
  expect([await seatOf(gina), await seatOf(toms)]).toEqual([200, 200]);

  await become(tom.personId, 'student');

  expect([await seatOf(gina), await seatOf(toms)]).toEqual([200, 404]);
});

/** Gina is a guest in the student's seat; a phone came back to it by the link. */
async function phoned() {
  const all = await opened();
  const { session, seen, stranger, store } = all;
  const { way } = linkTo(seen, 'student');
  const [gina, phone] = [stranger(), stranger()];
  await gina.fetch(joinReplySchema, 'post', '/api/join', { way, name: 'Gina' });
  await phone.fetch(joinReplySchema, 'post', '/api/join', { way });
  const ginaId = (await store.seats.forSession(session.id))[0]?.personId ?? expect.fail();
  const isIn = async () => (await phone.get(`/api/seats/${session.id}`)).status === 200;
  const toldOf = async (action: string) =>
    (await store.audit.page(50)).flatMap(({ fact }) => (fact?.action === action ? [fact] : []));
  return { ...all, way, ginaId, isIn, toldOf };
}

test.each([
  ['taken out', 'student', 'removed'],
  ['made a student', 'student', 'active'],
  ['erased', '', ''],
])(
  '[N103] the links that are new since who led is %s are in the record, and whose seat somebody was put out of',
  async (_, role, status) => {
    const { paula, tom, session, seen, become, ginaId, isIn, toldOf, store } = await phoned();
    const paulaId = (await store.sessions.byId(session.id))?.createdBy;

    if (role === '') await paula.post(`/api/people/${tom.personId}/erasure`, { login: 'tom' });
    else await become(tom.personId, role, status);

    const who = { byId: paulaId, sessionId: session.id };
    const renewed = seen.links.map((link) => ({
      action: 'linkRenewed',
      ...who,
      detail: { role: link.role, what: 'link' },
    }));
    expect(await toldOf('linkRenewed')).toEqual(expect.arrayContaining(renewed));
    expect(await toldOf('linkRenewed')).toHaveLength(renewed.length);
    expect(await toldOf('takenUpEnded')).toEqual([
      { action: 'takenUpEnded', ...who, aboutId: ginaId, detail: { role: 'student' } },
    ]);
    expect(await isIn()).toBe(false);
  },
);

test('[N103] so are those of a session of no course whose maker is erased', async () => {
  const { paula, person, store } = await courseApp();
  const ina = await person('ina', 'instructor');
  const { id, links } = await newSession(ina.browser);

  await paula.post(`/api/people/${ina.personId}/erasure`, { login: 'ina' });

  const told = (await store.audit.page(50)).filter(({ action }) => action === 'linkRenewed');
  expect(told.map(({ fact }) => fact?.sessionId)).toEqual(links.map(() => id));
});

test('[N103] who supervises instead of teaching reads the links still: they stay, nobody is put out, and the record tells of none', async () => {
  const { tom, become, way, isIn, stranger, toldOf } = await phoned();

  await become(tom.personId, 'supervising');

  expect(await isIn()).toBe(true);
  expect((await stranger().post('/api/join', { way })).status).toBe(200);
  expect([await toldOf('linkRenewed'), await toldOf('takenUpEnded')]).toEqual([[], []]);
});
