import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { eraseAgain } from '@fishbowl/server/cli/eraseAgain';
import { makeBackup } from '@fishbowl/server/store/backup/makeBackup';
import { restoreBackup } from '@fishbowl/server/store/backup/restoreBackup';
import { parseSessionFile, tableOfSessionFile } from '@fishbowl/shared/interchange/sessionFile';
import { joinReplySchema, lookReplySchema } from '@fishbowl/shared/protocol/http/join';
import { erasurePreviewReplySchema } from '@fishbowl/shared/protocol/http/me';
import { newPersonReplySchema } from '@fishbowl/shared/protocol/http/people';
import { seatReplySchema } from '@fishbowl/shared/protocol/http/seats';
import { sessionReplySchema } from '@fishbowl/shared/protocol/http/sessions';
import { mayAsk } from '@fishbowl/shared/session/permissions';
import { roles } from '@fishbowl/shared/session/seat';
import { unzipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { Browser } from '../../support/Browser.ts';
import { endSession, placeTag, startSession, writeNote } from '../../support/build.ts';
import { dataDir } from '../../support/dataDir.ts';
import { LiveTab } from '../../support/LiveTab.ts';
import { liveServer } from '../../support/liveServer.ts';
import { instructor, linkTo, newSession, openApp, password } from '../../support/openApp.ts';
import { openStore } from '../../support/openStore.ts';
import { waitMs } from '../../support/patience.ts';
import { quickPasswords } from '../../support/quickPasswords.ts';
import { WebBrowser } from '../../support/WebBrowser.ts';
import { webSession } from '../../support/webSession.ts';

const name = 'Quetzal Unmistakable';
const traces = [name, 'unmistakable bird', 'a feather was found'];

/** A guest watches, tags, writes, and reports an incident. The session has ended. */
async function held() {
  const server = await liveServer();
  const session = await webSession(server.url, server.setupToken);
  const { paula } = session;
  const tab = ({ seat, cookie }: Awaited<ReturnType<typeof session.join>>) => {
    const seatOf = { id: seat.seatId, role: seat.role };
    const localMs = () => server.clock.nowMs;
    const opened = new LiveTab({ url: server.url, sessionId: session.id, seat: seatOf, cookie, localMs });
    onTestFinished(() => opened.connection.close());
    return opened.open();
  };
  const guest = await session.join('observer', name);
  const [sues, guests] = [tab(await session.join('supervisor', 'Paula')), tab(guest)];
  const stus = tab(await session.join('student', 'Stu'));
  await stus.asked({ type: 'answerConsent', purpose: 'observed', textVersion: 1, given: true });
  await sues.asked(startSession);
  await guests.asked(placeTag('t1', 0, 'OQ'));
  await guests.asked(writeNote('n1', 'seen by an unmistakable bird'));
  await sues.asked(placeTag('t2', 0, 'SR'));
  const url = `/api/sessions/${session.id}/seats/${guest.seat.seatId}/erasure`;
  const end = async () => {
    await sues.asked(endSession);
    await new WebBrowser(server.url, guest.cookie).post(z.null(), `/api/sessions/${session.id}/freeze`, {
      note: 'a feather was found',
    });
  };
  const unfreeze = () => paula.post(z.null(), `/api/sessions/${session.id}/unfreeze`, { note: 'settled' });
  return { ...server, session, paula, guest, erasure: url, end, unfreeze };
}

async function archiveOf(url: string, cookie: string): Promise<Readonly<Record<string, string>>> {
  const response = await fetch(`${url}/api/me/data`, { headers: { cookie } });
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([file, bytes]) => [file, Buffer.from(bytes).toString('utf8')]));
}

function filesIn(place: string): string {
  const files = fs.readdirSync(place, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return files.map((file) => fs.readFileSync(path.join(file.parentPath, file.name), 'latin1')).join();
}

test(
  '[N80][K12][K19] a guest who is erased leaves no trace: in no file, log, new export or older backup; what others count stays',
  async () => {
    const { paula, session, guest, erasure, end, unfreeze, store, dataDir: place, url, log } = await held();
    await end();
    await unfreeze();
    const tableOf = async () => {
      const parsed = parseSessionFile((await archiveOf(url, paula.cookie))[`sessions/${session.id}.json`] ?? '');
      if (!parsed.ok) throw new Error(parsed.error.join());
      return tableOfSessionFile(parsed.value).raters.map(({ tags }) => tags.map(({ code }) => code));
    };
    const before = await tableOf();
    const { copyTo } = store;
    const made = { dataDir: place, folder: dataDir(), name: 'made', madeMs: 1, version: '0', copyTo };
    const { folder: backup } = await makeBackup(made);
    for (const trace of traces) expect(filesIn(backup) + filesIn(place)).toContain(trace);
    expect(await paula.get(erasurePreviewReplySchema, erasure)).toMatchObject({
      name,
      goes: { signIns: 0, courses: 0, seats: 1, texts: null },
      stays: { sessions: 1, tags: null },
      obstacles: [],
    });
    await expect(paula.post(z.unknown(), erasure, { name: 'Quetzal' })).rejects.toThrow('400');

    const { seats } = await paula.post(sessionReplySchema, erasure, { name: ' quetzal  unmistakable' });

    const { seatId } = guest.seat;
    expect(seats.find((seat) => seat.seatId === seatId)).toMatchObject({ name: null, erasable: false, revoked: false });
    await expect(paula.get(erasurePreviewReplySchema, erasure)).rejects.toThrow('404');
    const gone = new WebBrowser(url, guest.cookie).get(seatReplySchema, `/api/seats/${session.id}`);
    await expect(gone).rejects.toThrow('404');
    expect(await tableOf()).toEqual(before);
    expect(await store.audit.check()).toMatchObject({ ok: true });
    const exported = Object.values(await archiveOf(url, paula.cookie)).join();
    await store.close();
    const target = path.join(dataDir(), 'restored');
    const order = {
      backup,
      target,
      replace: false,
      installation: place,
      nowMs: 2,
      applyErasure: eraseAgain(randomBytes),
    };
    expect(await restoreBackup(order)).toMatchObject({ erased: 1 });
    const said = [exported, JSON.stringify(log.lines), filesIn(place), filesIn(target)].join();
    for (const trace of traces) expect(said).not.toContain(trace);
    const entries = (await (await openStore(target)).events.load(session.id)).filter(
      (entry) => entry.seatId === seatId,
    );
    expect(entries.map(({ event }) => event.type)).toEqual(expect.arrayContaining(['tagPlaced', 'noteWritten']));
  },
  waitMs,
);

test(
  '[N80] no guest is erased while the session runs, or is hidden for an incident',
  async () => {
    const { paula, erasure, end, unfreeze } = await held();
    const erase = () => paula.post(z.unknown(), erasure, { name });

    expect((await paula.get(erasurePreviewReplySchema, erasure)).obstacles).toEqual(['sessionRunning']);
    await expect(erase()).rejects.toThrow('409');
    await end();
    await expect(erase()).rejects.toThrow('423');
    await unfreeze();
    await erase();
  },
  waitMs,
);

/** A session in the lobby, and later wherever the test says; Stu has the student's seat, as a guest. */
async function lobby() {
  const server = await openApp({ passwords: quickPasswords });
  const paula = await instructor(server);
  const session = await newSession(paula);
  const { way } = linkTo(session, 'student');
  const stu = new Browser(server.app);
  await stu.fetch(joinReplySchema, 'post', '/api/join', { way, name: 'Stu' });
  const { seatId } = await stu.fetch(seatReplySchema, 'get', `/api/seats/${session.id}`);
  const seenBy = (browser: Browser) => browser.fetch(lookReplySchema, 'post', '/api/join/look', { way });
  return { ...server, paula, session, way, stu, seatId, own: `/api/seats/${session.id}/erasure`, seenBy };
}

test('[N80] a guest can erase themselves; before the session began their place is free again', async () => {
  const { app, stu, own, seatId, sessions, erased, store, session, seenBy, way } = await lobby();

  expect(await stu.fetch(erasurePreviewReplySchema, 'get', own)).toMatchObject({ name: 'Stu', obstacles: [] });
  expect(await stu.failure('post', own, { name: 'Stew' })).toEqual([400, 'invalid']);
  expect((await stu.post(own, { name: 'stu' })).status).toBe(204);

  expect([sessions.revoked, sessions.forgotten]).toEqual([[seatId], []]);
  const personId = (await store.seats.forSession(session.id))[0]?.personId ?? expect.fail();
  expect(erased).toEqual([personId]);
  expect(await stu.failure('get', own)).toEqual([404, 'notFound']);
  expect((await store.audit.page(1))[0]?.fact).toEqual({
    action: 'personErased',
    byId: null,
    sessionId: session.id,
  });
  const next = new Browser(app);
  expect(await seenBy(next)).toMatchObject({ seat: 'free', name: null });
  await next.fetch(joinReplySchema, 'post', '/api/join', { way, name: 'Sia' });
});

test('[N80] in a lobby others stay connected, and see the name no more', async () => {
  const server = await liveServer();
  const session = await webSession(server.url, server.setupToken);
  const stu = await session.join('student', 'Stu');
  const seatOf = { id: stu.seat.seatId, role: stu.seat.role };
  const localMs = () => server.clock.nowMs;
  const { url } = server;
  const tab = new LiveTab({ url, sessionId: session.id, seat: seatOf, cookie: stu.cookie, localMs }).open();
  onTestFinished(() => tab.connection.close());
  const names = () => tab.connection.roster.map((each) => each.name);
  let drops = 0;
  tab.socket.on('disconnect', () => {
    drops += 1;
  });

  for (let i = 0; i < 3; i += 1) {
    const gus = await session.join('observer', 'Gus');
    await tab.until(() => names().includes('Gus'));
    await new WebBrowser(url, gus.cookie).post(z.null(), `/api/seats/${session.id}/erasure`, { name: 'Gus' });
    await tab.until(() => !names().includes('Gus'));
  }
  await tab.asked({ type: 'answerConsent', purpose: 'observed', textVersion: 1, given: true });

  expect([names(), drops]).toEqual([['Stu'], 0]);
});

test('[N80] nobody can write a word in a lobby', () => {
  for (const type of ['writeNote', 'rateSelf', 'sendCue', 'placeBookmark'] as const) {
    for (const role of roles) expect(mayAsk(type, role, 'lobby')).toBe(false);
  }
});

test('[H30] one address asks ten times a minute to be erased, as a guest or with an account', async () => {
  const { app, paula, stu, own, session } = await lobby();
  const elsewhere = new Browser(app, '10.3.0.1');
  await elsewhere.post('/api/sign-in', { login: 'paula', password });
  await elsewhere.post('/api/join', { way: linkTo(session, 'observer').way, name: 'Olga' });
  const asked = async (browser: Browser, url: string) => (await browser.post(url, {})).status;

  for (const [browser, url] of [
    [paula, '/api/me/erasure'],
    [stu, own],
  ] as const) {
    for (let i = 0; i < 10; i += 1) expect(await asked(browser, url)).toBe(400);
    expect(await browser.failure('post', url, {})).toEqual([429, 'tooMany']);
    expect(await asked(elsewhere, url)).toBe(400);
  }
});

test('[N80] no link leads to the seat of a guest who was erased after the session', async () => {
  const { app, stu, own, sessions, session, seenBy, way } = await lobby();
  sessions.phase = 'debrief';
  expect(await seenBy(new Browser(app))).toMatchObject({ seat: 'resume', name: 'Stu' });

  await stu.post(own, { name: 'Stu' });

  expect([sessions.revoked, sessions.forgotten]).toEqual([[], [session.id]]);
  expect(await seenBy(new Browser(app))).toMatchObject({ seat: 'taken', name: null });
  const join = { way, name: 'Stu' };
  expect(await new Browser(app).failure('post', '/api/join', join)).toEqual([409, 'roleTaken']);
});

test.each(['as a guest', 'with the account that kept the seat'])(
  '[N101] what was said from a browser that came by the guest’s link goes with the guest, on disk as well; an account’s words stay its own: erased %s',
  async (how) => {
    const { app, paula, stu, session, seatId, way, store, place } = await lobby();
    const account = async (name: string, browser: Browser) => {
      const wish = { name, login: name, role: 'member' };
      const { link } = await paula.fetch(newPersonReplySchema, 'post', '/api/people', wish);
      await browser.post('/api/password-links/use', { token: link.token, password });
    };
    const [phone, mal] = [new Browser(app), new Browser(app)];
    await account('mal', mal);
    for (const [browser, note] of [
      [phone, 'an unmistakable bird'],
      [mal, 'a heron stood there'],
    ] as const) {
      await browser.fetch(joinReplySchema, 'post', '/api/join', { way });
      expect((await browser.post(`/api/sessions/${session.id}/freeze`, { note })).status).toBe(204);
      await paula.post(`/api/sessions/${session.id}/unfreeze`, { note: 'settled' });
    }

    if (how === 'as a guest') {
      const url = `/api/sessions/${session.id}/seats/${seatId}/erasure`;
      await paula.fetch(sessionReplySchema, 'post', url, { name: 'Stu' });
    } else {
      await account('stu', stu);
      await stu.post(`/api/seats/${session.id}/claim`);
      expect((await stu.post('/api/me/erasure', { login: 'stu' })).status).toBe(204);
    }

    const said = (await store.sessions.incidentNotes(session.id)).filter(({ what }) => what === 'frozen');
    expect(said.map(({ body }) => body)).toEqual([null, 'a heron stood there']);
    await store.close();
    expect(filesIn(place)).not.toContain('unmistakable bird');
    expect(filesIn(place)).toContain('a heron stood there');
  },
);

test('[N80] the seat of somebody with an account is no guest’s', async () => {
  const { paula, session, own } = await lobby();
  await paula.post(`/api/sessions/${session.id}/supervise`);
  const reply = await paula.fetch(sessionReplySchema, 'get', `/api/sessions/${session.id}`);
  const seat = reply.seats.find(({ role }) => role === 'supervisor') ?? expect.fail();

  expect(reply.seats.map(({ role, erasable }) => [role, erasable])).toEqual(
    expect.arrayContaining([
      ['student', true],
      ['supervisor', false],
    ]),
  );
  for (const url of [own, `/api/sessions/${session.id}/seats/${seat.seatId}/erasure`]) {
    expect(await paula.failure('get', url)).toEqual([404, 'notFound']);
    expect(await paula.failure('post', url, { name: 'Paula' })).toEqual([404, 'notFound']);
  }
});
