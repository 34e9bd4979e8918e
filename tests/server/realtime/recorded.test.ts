import { seatCookie } from '@fishbowl/server/auth/cookies';
import { hashOf } from '@fishbowl/server/auth/tokens';
import { commandIdSchema } from '@fishbowl/shared/core/ids';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import { expect, onTestFinished, test } from 'vitest';
import { ann, everybody, seatTaken, sessionId, startedWallMs, sue } from '../../support/build.ts';
import { dataDir } from '../../support/dataDir.ts';
import { liveServer } from '../../support/liveServer.ts';
import { openStore } from '../../support/openStore.ts';
import { plantSession } from '../../support/plantSession.ts';
import { RawTab } from '../../support/RawTab.ts';
import { refusableRecord } from '../../support/refusableRecord.ts';
import { guestSeat } from '../store/contract/build.ts';

const since: readonly SessionEvent[] = [
  { type: 'sessionStarted', wallMs: startedWallMs },
  { type: 'sessionEnded', atMs: 1_000 },
];

async function ended() {
  const { store, ...record } = await refusableRecord(dataDir());
  const cookieOf = await plantSession(store, { id: sessionId, seats: everybody, since });
  const { url, log } = await liveServer({ store });
  const come = async (seat: typeof ann) => {
    const tab = new RawTab({ url, auth: { sessionId }, headers: { cookie: cookieOf(seat) } });
    onTestFinished(() => void tab.socket.disconnect());
    return tab.connected();
  };
  const seen = async () => (await store.audit.page(99)).map(({ action, fact }) => [action, fact?.byId]);
  return { store, record, log, come, seen };
}

test('[N94] who comes to a session that has ended is in the record by the time they are in, once', async () => {
  const { come, seen } = await ended();

  expect(await come(ann)).toBe('connected');
  expect(await seen()).toEqual([['sessionSeen', `${sessionId}-${ann.id}`]]);
  expect(await come(ann)).toBe('connected');
  expect(await seen()).toHaveLength(1);
});

test('[N94] where that cannot be written they are let in, it is logged, and told when they come again', async () => {
  const { record, log, come, seen } = await ended();

  record.refuse();
  expect(await come(ann)).toBe('connected');
  expect(await seen()).toEqual([]);
  expect(JSON.stringify(log.lines)).toContain('the audit record lacks who looks at a session');
  record.allow();
  expect(await come(ann)).toBe('connected');

  expect(await seen()).toHaveLength(1);
});

test('[N94][N96] who looks by a browser that came back by a guest’s link is told about the guest, not as theirs, also once the guest has looked', async () => {
  const store = await openStore(dataDir());
  const stu = guestSeat('stu', { sessionId, role: 'student' });
  await plantSession(store, { id: sessionId, seats: [ann, sue], since });
  await store.seats.take({ ...stu, tokenHash: hashOf('guest') });
  await store.seats.addToken(stu.id, hashOf('stranger'), 1, { signInId: null, takenUp: true });
  const { url } = await liveServer({ store });
  const come = async (token: string) => {
    const cookie = `${seatCookie(sessionId)}=${token}`;
    const tab = new RawTab({ url, auth: { sessionId }, headers: { cookie } });
    onTestFinished(() => void tab.socket.disconnect());
    expect(await tab.connected()).toBe('connected');
  };
  const seen = async () => (await store.audit.page(99)).map(({ fact }) => [fact?.byId, fact?.aboutId]);

  for (const token of ['guest', 'stranger', 'guest', 'stranger']) await come(token);

  expect(await seen()).toEqual([
    [null, stu.personId],
    [stu.personId, undefined],
  ]);
});

test('[N62] a session that was not told who mentors in it by then is told at the next start, once', async () => {
  const store = await openStore(dataDir());
  await plantSession(store, { id: sessionId, seats: [sue, ann] });
  const told = async () => (await store.events.load(sessionId, ['mentoringChanged'])).map(({ event }) => event);
  await store.seats.setMentoring(sue.id, true);

  await liveServer({ store });
  expect(await told()).toEqual([{ type: 'mentoringChanged', seatId: sue.id, mentoring: true }]);
  expect((await store.seats.cutShort()).mentoringUntold).toEqual([]);

  await store.seats.setMentoring(sue.id, false);
  await liveServer({ store });
  expect(await told()).toMatchObject([{ mentoring: true }, { mentoring: false }]);
  await liveServer({ store });
  expect(await told()).toHaveLength(2);
});

test('[N95] a revocation that was cut short after it was in the log is finished at the next start, link and all', async () => {
  const store = await openStore(dataDir());
  await plantSession(store, { id: sessionId, seats: [ann, sue] });
  const link = { id: 'link', sessionId, role: 'student', code: 'CODE', codeExpiresMs: 9, createdMs: 0 } as const;
  await store.roleLinks.replace(link);
  const cy = guestSeat('cy', { sessionId, role: 'student', linkId: link.id });
  await store.seats.take(cy);
  const events: readonly SessionEvent[] = [seatTaken(cy), { type: 'seatRevoked', seatId: cy.id }];
  const { length } = await store.events.load(sessionId);
  const commandId = commandIdSchema.parse('cut-short');
  const entries = events.map((event, index) => ({ seq: length + 1 + index, seatId: cy.id, commandId, index, event }));
  await store.events.commit(sessionId, entries);

  const { clock } = await liveServer({ store });

  const rows = await store.seats.forSession(sessionId);
  expect(rows.filter(({ revokedMs }) => revokedMs !== null)).toMatchObject([{ id: cy.id, revokedMs: clock.nowMs }]);
  expect(await store.roleLinks.forSession(sessionId)).toEqual([]);
  const fact = { action: 'seatRevoked', byId: null, aboutId: cy.personId, sessionId, detail: { role: 'student' } };
  expect(await store.audit.page(9)).toMatchObject([{ fact }]);
  expect((await store.seats.cutShort()).revokedInLog).toEqual([]);
});

test('[N95] a session that had not been told of a revocation when the server died is told at the next start, once', async () => {
  const store = await openStore(dataDir());
  await plantSession(store, { id: sessionId, seats: [ann, sue] });
  const told = async () => (await store.events.load(sessionId, ['seatRevoked'])).map(({ event }) => event);
  await store.seats.revoke(sessionId, ann.id, 5);

  await liveServer({ store });
  expect(await told()).toEqual([{ type: 'seatRevoked', seatId: ann.id }]);
  expect((await store.seats.cutShort()).revokedUntold).toEqual([]);

  await liveServer({ store });
  expect(await told()).toHaveLength(1);
});
