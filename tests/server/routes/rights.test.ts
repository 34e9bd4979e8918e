import fs from 'node:fs';
import path from 'node:path';
import { parseSessionFile, tableOfSessionFile } from '@fishbowl/shared/interchange/sessionFile';
import { auditReplySchema } from '@fishbowl/shared/protocol/http/audit';
import { joinReplySchema } from '@fishbowl/shared/protocol/http/join';
import { erasurePreviewReplySchema } from '@fishbowl/shared/protocol/http/me';
import { newPersonReplySchema, peopleReplySchema } from '@fishbowl/shared/protocol/http/people';
import { seatReplySchema } from '@fishbowl/shared/protocol/http/seats';
import { sessionReplySchema } from '@fishbowl/shared/protocol/http/sessions';
import { unzipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { endSession, placeTag, release, skipSelfRating, startSession, writeNote } from '../../support/build.ts';
import { LiveTab } from '../../support/LiveTab.ts';
import { liveServer } from '../../support/liveServer.ts';
import { password } from '../../support/openApp.ts';
import { WebBrowser } from '../../support/WebBrowser.ts';
import { webSession } from '../../support/webSession.ts';

const login = 'quetzalcoatl';
const name = 'Quetzal Unmistakable';

/** Paula leads a session; somebody with an account watches and tags in it, a student sits in it. It has ended. */
async function held() {
  const server = await liveServer();
  const session = await webSession(server.url, server.setupToken, { pseudonyms: true });
  const { paula } = session;
  const made = await paula.post(newPersonReplySchema, '/api/people', { name, login, role: 'member' });
  const quetzal = await newPassword(server.url, made.link.token);
  const detail = await paula.get(sessionReplySchema, `/api/sessions/${session.id}`);
  const link = detail.links.find(({ role }) => role === 'observer');
  await quetzal.post(joinReplySchema, '/api/join', { way: { by: 'link', token: link?.token } });
  const seated = async (browser: WebBrowser) => {
    const seat = await browser.get(seatReplySchema, `/api/seats/${session.id}`);
    return { seat, cookie: browser.cookie };
  };
  const tab = ({ seat, cookie }: Awaited<ReturnType<typeof seated>>) => {
    const seatOf = { id: seat.seatId, role: seat.role };
    const localMs = () => server.clock.nowMs;
    const opened = new LiveTab({ url: server.url, sessionId: session.id, seat: seatOf, cookie, localMs });
    onTestFinished(() => opened.connection.close());
    return opened.open();
  };
  const [supervisor, student] = [await session.join('supervisor', 'Paula'), await session.join('student', 'Stu')];
  const [sues, quetzals, stus] = [tab(supervisor), tab(await seated(quetzal)), tab(student)];
  await stus.asked({ type: 'answerConsent', purpose: 'observed', textVersion: 1, given: true });
  await sues.asked(startSession);
  await quetzals.asked(placeTag('t1', 0, 'OQ'));
  await quetzals.asked(writeNote('n1', 'seen by an unmistakable bird'));
  await sues.asked(placeTag('t2', 0, 'SR'));
  await sues.asked(endSession);
  return { ...server, session, paula, quetzal, personId: made.person.personId, sues, stus, student, tab };
}

async function newPassword(url: string, token: string): Promise<WebBrowser> {
  const browser = new WebBrowser(url);
  await browser.post(z.null(), '/api/password-links/use', { token, password: `${password} too` });
  return browser;
}

test('[N20] an archive has all that is known of somebody, readable by itself, and nothing that is not released to them', async () => {
  const { quetzal, session, student, sues, url } = await held();
  const ofQuetzal = await archiveOf(url, quetzal.cookie);
  expect(Object.keys(ofQuetzal)).toEqual(['index.html', 'about-me.json', `sessions/${session.id}.json`]);
  expect(ofQuetzal['index.html']).toContain('seen by an unmistakable bird');
  expect(ofQuetzal['about-me.json']).toContain(login);

  // The student keeps the session in an account: what they get is what the table gets.
  const stu = await accountFor(session.paula, url, 'stu', student.cookie);
  await stu.post(z.null(), `/api/seats/${session.id}/claim`);
  const before = await archiveOf(url, stu.cookie);
  expect(before[`sessions/${session.id}.json`]).not.toContain('tagPlaced');
  expect(before['index.html']).not.toContain('unmistakable bird');
  await sues.asked(skipSelfRating);
  for (const stage of ['actor', 'classmates'] as const) await sues.asked(release(stage));
  const after = await archiveOf(url, stu.cookie);
  expect(after['index.html']).toContain('Open question');
  expect(after['index.html']).not.toContain('Simple reflection');
  expect(after['index.html']).not.toContain(name);
});

test('[N74] one’s own words are in the archive from every session, and it says what is hidden and what was closed', async () => {
  const { quetzal, session, url, paula } = await held();
  await quetzal.post(z.null(), `/api/sessions/${session.id}/freeze`, { note: 'this was too much' });
  const hidden = await archiveOf(url, quetzal.cookie);
  await paula.post(z.null(), `/api/sessions/${session.id}/unfreeze`, { note: 'talked over' });
  const { seatId } = await quetzal.get(seatReplySchema, `/api/seats/${session.id}`);
  await paula.post(z.unknown(), `/api/sessions/${session.id}/seats/${seatId}/revoke`);
  const closed = await archiveOf(url, quetzal.cookie);

  for (const archive of [hidden, closed]) {
    expect(Object.keys(archive)).toEqual(['index.html', 'about-me.json']);
    for (const text of Object.values(archive)) {
      expect(text).toContain('seen by an unmistakable bird');
      expect(text).toContain('this was too much');
      expect(text).not.toContain('talked over');
    }
  }
  expect(hidden['index.html']).toContain('It is hidden for now.');
  expect(hidden['index.html']).not.toContain('Your place in it was closed.');
  expect(closed['index.html']).toContain('Your place in it was closed.');
  expect(closed['index.html']).not.toContain('It is hidden for now.');
});

test('[N21][V20] everybody reads what was done with what is theirs, and at the table nothing that is hidden', async () => {
  const { session, student, sues, url, quetzal } = await held();
  const stu = await accountFor(session.paula, url, 'stu', student.cookie);
  await stu.post(z.null(), `/api/seats/${session.id}/claim`);
  await sues.asked(skipSelfRating);
  await sues.asked(release('actor'));
  await quetzal.post(z.null(), `/api/seats/${session.id}/exported`, { kind: 'tags' });

  await expect.poll(async () => (await recordOf(stu)).map(({ action }) => action)).toContain('released');

  const released = (await recordOf(stu)).find(({ action }) => action === 'released');
  expect(released?.what).toMatchObject({ by: { name: 'Paula' }, detail: { stage: 'actor' } });
  expect(JSON.stringify(await recordOf(stu))).not.toContain(name);
  const numbers = (await recordOf(stu)).map(({ seq }) => seq);
  expect(numbers).toEqual(numbers.map((_, i) => numbers.length - i)); // Without a gap that would count what is hidden.
  expect((await recordOf(quetzal)).map(({ action }) => action)).toEqual(
    expect.arrayContaining(['personAdded', 'passwordLinkUsed', 'seatTaken', 'exported']),
  );
  await expect(quetzal.get(auditReplySchema, '/api/audit')).rejects.toThrow('403');
  const { entries } = await session.paula.get(auditReplySchema, '/api/audit');
  expect(entries[0]?.action).toBe('auditRead');
});

test('[N71][V20] in a pseudonymous session the record tells nobody at the table which classmate has kept a seat', async () => {
  const { session, student, url, tab } = await held();
  const stu = await accountFor(session.paula, url, 'stu', student.cookie);
  await stu.post(z.null(), `/api/seats/${session.id}/claim`);
  const guest = await session.join('observer', 'Gabi');
  tab(guest);
  const seen = async () => (await recordOf(stu)).filter(({ action }) => action === 'sessionSeen');
  await expect.poll(async () => (await seen()).length).toBe(1);
  const before = await seen();

  const gabi = await accountFor(session.paula, url, 'gabi', guest.cookie);
  await gabi.post(z.null(), `/api/seats/${session.id}/claim`);

  expect(before[0]?.what?.by).toBeNull();
  expect(await seen()).toEqual(before);
  expect((await recordOf(gabi)).map(({ action }) => action)).toContain('sessionSeen');
});

test('[N22][K19] who is erased leaves no trace: in no file, log or new export; what others count stays the same', async () => {
  const server = await held();
  const { paula, personId, store, dataDir: place, log, url, session, quetzal } = server;
  const tableOf = async () => {
    const file = (await archiveOf(url, paula.cookie))[`sessions/${session.id}.json`] ?? '';
    const parsed = parseSessionFile(file);
    if (!parsed.ok) throw new Error(parsed.error.join());
    return tableOfSessionFile(parsed.value).raters.map(({ tags }) => tags.map(({ code }) => code));
  };
  const before = await tableOf();
  const preview = await quetzal.get(erasurePreviewReplySchema, '/api/me/erasure');
  expect(preview).toMatchObject({
    name,
    goes: { seats: 1, texts: 1, courses: 0 },
    stays: { sessions: 1, tags: 1 },
    obstacles: [],
  });
  await expect(paula.post(z.null(), `/api/people/${personId}/erasure`, { login: 'paula' })).rejects.toThrow('400');

  await paula.post(z.null(), `/api/people/${personId}/erasure`, { login: ' Quetzalcoatl ' });

  expect((await paula.get(peopleReplySchema, '/api/people')).people.map((each) => each.login)).toEqual(['paula']);
  await expect(quetzal.get(erasurePreviewReplySchema, '/api/me/erasure')).rejects.toThrow('401');
  expect(await tableOf()).toEqual(before);
  expect(await store.audit.check()).toMatchObject({ ok: true });
  const exported = Object.values(await archiveOf(url, paula.cookie)).join();
  await store.close();
  const said = [exported, JSON.stringify(log.lines), ...filesIn(place)].join();
  for (const trace of [name, login, 'unmistakable bird']) expect(said).not.toContain(trace);
});

test('[N23] who is needed is not erased: the only administrator, or somebody who sits in a session that runs', async () => {
  const { paula } = await held();

  const { obstacles } = await paula.get(erasurePreviewReplySchema, '/api/me/erasure');

  expect(obstacles).toEqual(['lastAdmin']);
  await expect(paula.post(z.null(), '/api/me/erasure', { login: 'paula' })).rejects.toThrow('409');
});

async function archiveOf(url: string, cookie: string): Promise<Readonly<Record<string, string>>> {
  const response = await fetch(`${url}/api/me/data`, { headers: { cookie } });
  expect(response.status).toBe(200);
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([file, bytes]) => [file, Buffer.from(bytes).toString('utf8')]));
}

async function recordOf(browser: WebBrowser) {
  return (await browser.get(auditReplySchema, '/api/me/audit')).entries;
}

/** An account in the browser that has these cookies. */
async function accountFor(paula: WebBrowser, url: string, who: string, cookies: string): Promise<WebBrowser> {
  const made = await paula.post(newPersonReplySchema, '/api/people', { name: who, login: who, role: 'member' });
  const browser = new WebBrowser(url, cookies);
  await browser.post(z.null(), '/api/password-links/use', { token: made.link.token, password: `${password} too` });
  return browser;
}

function filesIn(place: string): readonly string[] {
  return fs
    .readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => fs.readFileSync(path.join(file.parentPath, file.name), 'latin1'));
}
