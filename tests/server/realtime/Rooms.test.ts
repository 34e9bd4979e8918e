import { Rooms } from '@fishbowl/server/realtime/Rooms';
import type { EventLog } from '@fishbowl/server/store/EventLog';
import type { ByeReason, DownMessage } from '@fishbowl/shared/protocol/down';
import { expect, test } from 'vitest';
import { ann, command, commandId, everybody, placeTag, sessionId } from '../../support/build.ts';
import { HeldEventLog } from '../../support/HeldEventLog.ts';
import { memoryEventLog } from '../../support/memoryEventLog.ts';
import { openedLog } from '../../support/opened.ts';
import { surroundings } from '../../support/surroundings.ts';
import { tick } from '../../support/tick.ts';

async function openRooms(disk: EventLog = memoryEventLog()) {
  if (!(disk instanceof HeldEventLog)) await disk.commit(sessionId, openedLog('blind'));
  let loads = 0;
  const later: (() => void)[] = [];
  const log: EventLog = {
    lastCommittedMs: () => disk.lastCommittedMs(),
    running: () => disk.running(),
    commit: (id, batch) => disk.commit(id, batch),
    load: (...asked) => {
      loads += 1;
      return disk.load(...asked);
    },
  };
  const rooms = new Rooms({
    ...surroundings(),
    log,
    newCommandId: commandId,
    occupants: async () => everybody.map(({ id, role }) => ({ seatId: id, role, name: id })),
    isFrozen: async () => false,
    onAdvance: () => {},
    later: (work) => later.push(work),
  });
  return { rooms, disk, later, loads: () => loads };
}

function peerOf() {
  const messages: DownMessage[] = [];
  const byes: ByeReason[] = [];
  const send = (message: DownMessage) => messages.push(message);
  return { peer: { seat: ann, send, disconnect: (reason: ByeReason) => byes.push(reason) }, messages, byes };
}

const fromStart = { epoch: 0, n: 0 };

test('[S5] a session is open once, however many come at the same moment', async () => {
  const { rooms, loads } = await openRooms();

  const [first, second] = await Promise.all([rooms.open(sessionId), rooms.open(sessionId)]);

  expect(second).toBe(first);
  expect(loads()).toBe(1);
});

test('[S5] when everybody has left, it is closed with all that was left to write, and opens again from the log', async () => {
  const { rooms, disk } = await openRooms();
  const room = await rooms.open(sessionId);
  const { peer } = peerOf();
  room.join(peer, fromStart);
  void room.submit(command(placeTag('t')), peer);

  room.leave(peer);
  await tick();

  const again = await rooms.open(sessionId);
  expect(again).not.toBe(room);
  expect(again.session.state.tags.size).toBe(1);
  expect((await disk.load(sessionId)).at(-1)?.event).toMatchObject({ type: 'watchStopped', seatId: 'ann' });
});

test('[S5] a room that was closed sends away whoever still holds it, decides nothing and records nothing', async () => {
  const { rooms, disk } = await openRooms();
  const closed = await rooms.open(sessionId);
  await rooms.visit(sessionId, () => undefined);
  const before = await disk.load(sessionId);
  const [late, asking] = [peerOf(), peerOf()];

  closed.join(late.peer, fromStart);
  await closed.submit(command(placeTag('t')), asking.peer);
  const heard = closed.record(commandId(), () => [{ type: 'speechHeard', seatId: ann.id, fromMs: 1, toMs: 2 }]);

  await expect(heard).rejects.toThrow('the room is over');
  expect([late.byes, asking.byes]).toEqual([['sessionLost'], ['sessionLost']]);
  expect(asking.messages).toEqual([]);
  expect(await disk.load(sessionId)).toEqual(before);
});

test('[S5] a visit leaves a room open that somebody is in', async () => {
  const { rooms } = await openRooms();
  const room = await rooms.open(sessionId);
  room.join(peerOf().peer, fromStart);

  expect(await rooms.visit(sessionId, (visited) => visited === room)).toBe(true);

  expect(await rooms.open(sessionId)).toBe(room);
});

test('[S5] a room in which somebody is still at work is not closed under them', async () => {
  const { rooms } = await openRooms();
  let finish = () => {};
  const working = rooms.visit(sessionId, async (room) => {
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    return room;
  });

  await rooms.visit(sessionId, () => undefined);
  const meanwhile = await rooms.open(sessionId);
  finish();

  expect(meanwhile).toBe(await working);
  expect(await rooms.open(sessionId)).not.toBe(meanwhile);
});

test('[S5] who connects and goes without having joined does not keep the session open', async () => {
  const { rooms } = await openRooms();
  const room = await rooms.open(sessionId);

  room.leave(peerOf().peer);
  await tick();

  expect(await rooms.open(sessionId)).not.toBe(room);
});

test('[S5][L4] a commit that fails while one leaves and another comes does not shut the session for good', async () => {
  const disk = new HeldEventLog();
  await disk.plant(sessionId, openedLog('blind'));
  const { rooms } = await openRooms(disk);
  const room = await rooms.open(sessionId);
  const [first, second, third] = [peerOf(), peerOf(), peerOf()];
  room.join(first.peer, fromStart);
  await tick();
  room.leave(first.peer);
  room.join(second.peer, fromStart);
  void room.submit(command(placeTag('t')), second.peer);

  await disk.finish({ written: true, told: 'ok' });
  await tick();
  await disk.finish({ written: false, told: 'failed' });
  await tick();
  const again = await rooms.open(sessionId);
  again.join(third.peer, fromStart);

  expect(second.byes).toContain('sessionLost');
  expect(third.byes).toEqual([]);
  expect(again).not.toBe(room);
});

test('[S5][K2] a session that is read again is read once what was under way is written', async () => {
  const disk = new HeldEventLog();
  await disk.plant(sessionId, openedLog('blind'));
  const { rooms, loads } = await openRooms(disk);
  const room = await rooms.open(sessionId);
  const { peer, byes } = peerOf();
  room.join(peer, fromStart);
  await tick();

  const forgotten = rooms.forget(sessionId);
  await tick();
  const opening = rooms.open(sessionId);
  await tick();
  expect([byes, loads()]).toEqual([['sessionLost'], 1]);
  await disk.finish({ written: true, told: 'ok' });
  await forgotten;
  const again = await opening;

  expect(again.session.state.watches.get(ann.id)).toHaveLength(1);
  expect(loads()).toBe(2);
});

test('[S5][L6] what waits for room to be written keeps the session open, though nobody is there', async () => {
  const disk = new HeldEventLog();
  await disk.plant(sessionId, openedLog('blind'));
  const { rooms, later } = await openRooms(disk);
  const room = await rooms.open(sessionId);
  const { peer } = peerOf();
  room.join(peer, fromStart);
  await tick();
  await disk.finish({ written: true, told: 'ok' });
  room.leave(peer);
  await tick();

  await disk.finish({ written: false, told: 'full' });
  await tick();
  expect(await rooms.open(sessionId)).toBe(room);
  for (const work of later.splice(0)) work();
  await tick();
  await disk.finish({ written: true, told: 'ok' });
  await tick();

  expect((await disk.load(sessionId)).at(-1)?.event).toMatchObject({ type: 'watchStopped', seatId: 'ann' });
  expect(await rooms.open(sessionId)).not.toBe(room);
});
