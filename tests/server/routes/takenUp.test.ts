import { auditReplySchema } from '@fishbowl/shared/protocol/http/audit';
import { handoffReplySchema, joinReplySchema, lookReplySchema } from '@fishbowl/shared/protocol/http/join';
import { newPersonReplySchema } from '@fishbowl/shared/protocol/http/people';
import { seatReplySchema } from '@fishbowl/shared/protocol/http/seats';
import { sessionReplySchema } from '@fishbowl/shared/protocol/http/sessions';
import { expect, test } from 'vitest';
import { Browser } from '../../support/Browser.ts';
import { instructor, linkTo, newSession, openApp, password } from '../../support/openApp.ts';
import { quickPasswords } from '../../support/quickPasswords.ts';

/** A student's link; Gina and Mal have accounts, and everybody knows the link. */
async function opened() {
  const server = await openApp({ passwords: quickPasswords });
  const paula = await instructor(server);
  const session = await newSession(paula);
  const { way } = linkTo(session, 'student');
  const account = async (name: string, browser = new Browser(server.app)) => {
    const wish = { name, login: name, role: 'member' };
    const { link, person } = await paula.fetch(newPersonReplySchema, 'post', '/api/people', wish);
    await browser.post('/api/password-links/use', { token: link.token, password });
    return { browser, personId: person.personId };
  };
  const guest = async (name: string) => {
    const browser = new Browser(server.app);
    await browser.fetch(joinReplySchema, 'post', '/api/join', { way, name });
    return browser;
  };
  const join = (browser: Browser) => browser.fetch(joinReplySchema, 'post', '/api/join', { way });
  const look = (browser: Browser) => browser.fetch(lookReplySchema, 'post', '/api/join/look', { way });
  const seat = (browser: Browser) => browser.fetch(seatReplySchema, 'get', `/api/seats/${session.id}`);
  const signedIn = async (login: string) => {
    const browser = new Browser(server.app);
    await browser.post('/api/sign-in', { login, password });
    return browser;
  };
  const taken = async () => (await server.store.audit.page(20)).filter(({ action }) => action === 'seatTaken');
  const stranger = () => new Browser(server.app);
  return { ...server, paula, session, way, account, guest, join, look, seat, signedIn, stranger, taken };
}

test.each(['taken by the account itself', 'taken as a guest and claimed'])(
  '[N72] a seat that an account holds opens to nobody else by its link: %s',
  async (how) => {
    const { session, way, account, guest, join, look, seat, signedIn, stranger, taken } = await opened();
    const isGuest = how.includes('guest');
    const { browser: gina } = await account('Gina', isGuest ? await guest('Gina Guest') : undefined);
    if (isGuest) await gina.post(`/api/seats/${session.id}/claim`);
    else await join(gina);
    const { browser: mal } = await account('Mal');
    const before = await taken();

    for (const browser of [mal, stranger()]) {
      expect(await look(browser)).toMatchObject({ seat: 'taken', name: null });
      expect(await browser.failure('post', '/api/join', { way })).toEqual([409, 'roleTaken']);
      expect(await browser.failure('post', '/api/join', { way, name: 'Gina' })).toEqual([409, 'roleTaken']);
    }

    const phone = await signedIn('gina');
    expect(await look(phone)).toMatchObject({ seat: 'yours', name: 'Gina' });
    await join(phone);
    expect((await seat(phone)).seatId).toBe((await seat(gina)).seatId);
    expect(await taken()).toEqual(before);
  },
);

test('[N72] a seat of somebody who was erased opens to nobody by its link', async () => {
  const { account, join, look, stranger, sessions } = await opened();
  const { browser: gina } = await account('Gina');
  await join(gina);
  sessions.phase = 'debrief'; // In a lobby the place would be free again.

  expect((await gina.post('/api/me/erasure', { login: 'gina' })).status).toBe(204);

  expect(await look(stranger())).toMatchObject({ seat: 'taken', name: null });
});

test('[N72][N9] a claimed seat that is revoked takes its link along: it is no way back', async () => {
  const { paula, session, account, guest, look, seat, stranger, way } = await opened();
  const { browser: gina } = await account('Gina', await guest('Gina Guest'));
  await gina.post(`/api/seats/${session.id}/claim`);
  const { seatId } = await seat(gina);

  expect((await paula.post(`/api/sessions/${session.id}/seats/${seatId}/revoke`)).status).toBeLessThan(300);

  await expect(look(stranger())).rejects.toThrow('404');
  expect(await gina.failure('post', '/api/join', { way })).toEqual([404, 'linkUnknown']);
});

test.each(['came back by the new one', 'never left'])(
  '[N9] a guest who is shown the door does not come back by a link that was renewed meanwhile: they %s',
  async (how) => {
    const { paula, session, guest, seat, stranger } = await opened();
    const path = `/api/sessions/${session.id}`;
    const gus = await guest('Gus');
    const { seatId } = await seat(gus);
    const renewed = await paula.fetch(sessionReplySchema, 'post', `${path}/links/student/renew`, { what: 'link' });
    const { way } = linkTo(renewed, 'student');
    const phone = stranger();
    if (how.startsWith('came')) await phone.fetch(joinReplySchema, 'post', '/api/join', { way });

    const left = await paula.fetch(sessionReplySchema, 'post', `${path}/seats/${seatId}/revoke`);

    for (const browser of [gus, phone])
      expect(await browser.failure('post', '/api/join', { way, name: 'Gus once more' })).toEqual([404, 'linkUnknown']);
    expect(left.links.map(({ role }) => role)).toContain('observer');
    expect(left.links.map(({ role }) => role)).not.toContain('student');
  },
);

test('[N73] a guest comes back by the link or a hand-off; whoever takes a seat up by the link stands in the record', async () => {
  const { session, account, guest, join, seat, stranger, taken, store } = await opened();
  const gus = await guest('Gus');
  const { seatId } = await seat(gus);
  const { personId: guestId } = (await store.seats.forSession(session.id))[0] ?? {};
  const phone = stranger();
  const { browser: mal, personId: malId } = await account('Mal');

  await join(phone);
  await join(mal);
  const { token } = await gus.fetch(handoffReplySchema, 'post', `/api/seats/${session.id}/handoff`);
  const tablet = stranger();
  await tablet.fetch(joinReplySchema, 'post', '/api/join', { way: { by: 'handoff', token } });
  await join(gus);

  for (const browser of [phone, mal, tablet]) expect((await seat(browser)).seatId).toBe(seatId);
  const again = { aboutId: guestId, sessionId: session.id, detail: { role: 'student', again: true } };
  expect((await taken()).map(({ fact }) => fact)).toEqual([
    { action: 'seatTaken', byId: malId, ...again },
    { action: 'seatTaken', byId: null, ...again },
    { action: 'seatTaken', byId: guestId, sessionId: session.id, detail: { role: 'student' } },
  ]);
  const { browser: gusToo } = await account('Gus', gus);
  await gusToo.post(`/api/seats/${session.id}/claim`);
  const { entries } = await gusToo.fetch(auditReplySchema, 'get', '/api/me/audit');
  expect(entries.filter(({ what }) => what?.detail.again === true).map(({ what }) => what?.by?.name)).toEqual([
    'Mal',
    undefined,
  ]);
});

test('[N96] whoever comes back to a guest’s seat by its link alone neither keeps it nor has the guest erased', async () => {
  const { app, paula, session, account, guest, join, seat, stranger, store } = await opened();
  const path = `/api/seats/${session.id}`;
  const gus = await guest('Gus');
  const { personId: guestId } = (await store.seats.forSession(session.id))[0] ?? {};
  const { browser: mal, personId: malId } = await account('Mal');
  const phone = stranger();
  for (const browser of [mal, phone]) await join(browser);
  const handed = async (from: Browser) => {
    const to = new Browser(app);
    const { token } = await from.fetch(handoffReplySchema, 'post', `${path}/handoff`);
    await to.fetch(joinReplySchema, 'post', '/api/join', { way: { by: 'handoff', token } });
    return to;
  };
  const { browser: malToo } = await account('Mallory', await handed(phone));
  await join(mal); // Coming again makes it no better.

  for (const browser of [mal, malToo, phone]) {
    expect(await seat(browser)).toMatchObject({ guest: true, takenUp: true, claimable: false });
    for (const way of ['claim', 'erasure'])
      expect(await browser.failure('post', `${path}/${way}`, { name: 'Gus' })).toEqual([403, 'notAllowed']);
    expect(await browser.failure('get', `${path}/erasure`)).toEqual([403, 'notAllowed']);
    expect((await browser.post(`${path}/exported`, { kind: 'tags' })).status).toBe(204);
  }
  const told = (await store.audit.page(20)).filter(({ action }) => action === 'exported').map(({ fact }) => fact);
  expect(told.map((fact) => [fact?.byId, fact?.aboutId])).toEqual([
    [null, guestId],
    [expect.not.stringMatching(`^(${guestId}|${malId})$`), guestId],
    [malId, guestId],
  ]);

  for (const browser of [mal, phone]) {
    const hidden = await browser.post(`/api/sessions/${session.id}/freeze`, { note: 'not as it seems' });
    expect(hidden.status).toBe(204);
    await paula.post(`/api/sessions/${session.id}/unfreeze`, { note: 'settled' });
  }
  const frozen = (await store.audit.page(20)).filter(({ action }) => action === 'sessionFrozen');
  expect(frozen.map(({ fact }) => [fact?.byId, fact?.aboutId])).toEqual([
    [null, guestId],
    [malId, guestId],
  ]);
  const notes = (await store.sessions.incidentNotes(session.id)).filter(({ what }) => what === 'frozen');
  expect(notes.map(({ personId }) => personId)).toEqual([malId, null]);

  const { browser: gusToo } = await account('Gus', await handed(gus));
  expect(await seat(gusToo)).toMatchObject({ guest: true, takenUp: false, claimable: true });
  expect((await gusToo.post(`${path}/claim`)).status).toBe(204);
  expect(await mal.failure('get', path)).toEqual([404, 'notFound']);
});

test('[N21] what is done from a guest’s own seat is the doing of the account that is signed in, else the guest’s', async () => {
  const { paula, session, account, guest, store } = await opened();
  const gus = await guest('Gus');
  const { personId: guestId } = (await store.seats.forSession(session.id))[0] ?? {};
  const act = async () => {
    await gus.post(`/api/seats/${session.id}/exported`, { kind: 'tags' });
    await gus.post(`/api/sessions/${session.id}/freeze`, { note: 'not as it seems' });
    await paula.post(`/api/sessions/${session.id}/unfreeze`, { note: 'settled' });
  };

  await act();
  const { personId } = await account('Gina', gus);
  await act();

  const done = (await store.audit.page(20)).filter(({ action }) => action === 'exported' || action === 'sessionFrozen');
  expect(done.map(({ action, fact }) => [action, fact?.byId, fact?.aboutId])).toEqual([
    ['sessionFrozen', personId, undefined],
    ['exported', personId, undefined],
    ['sessionFrozen', guestId, undefined],
    ['exported', guestId, undefined],
  ]);
});

test('[N96] a claim comes too late for a browser whose seat is another’s to keep, whatever was asked before', async () => {
  const { session, account, guest, store, clock } = await opened();
  await guest('Gus');
  const [row] = await store.seats.forSession(session.id);
  const { personId } = await account('Mal');
  const { id: seatId } = row ?? expect.fail();
  await store.seats.addToken(seatId, 'by-link', clock.nowMs, { signInId: null, takenUp: true });

  const by = { personId, signInId: 'any', tokenHash: 'by-link', mentoring: false };
  expect(await store.seats.claim(seatId, by, clock.nowMs)).toBe('notGuest');
});
