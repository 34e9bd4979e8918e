import { SyncClient } from '@fishbowl/client/sync/SyncClient';
import type { Peer } from '@fishbowl/server/realtime/Peer';
import { Room } from '@fishbowl/server/realtime/Room';
import { Roster } from '@fishbowl/server/realtime/Roster';
import { LiveSession } from '@fishbowl/server/session/LiveSession';
import { systemSeatId } from '@fishbowl/server/session/systemSeatId';
import type { EventLog } from '@fishbowl/server/store/EventLog';
import { StoreFailure } from '@fishbowl/server/store/StoreFailure';
import type { ByeReason, DownMessage } from '@fishbowl/shared/protocol/down';
import type { Seat } from '@fishbowl/shared/session/seat';
import { expect, test } from 'vitest';
import {
  ann,
  ben,
  command,
  commandId,
  endSession,
  everybody,
  placeTag,
  retractTag,
  reveal,
  sessionId,
  stu,
  sue,
  tagPlaced,
} from '../../support/build.ts';
import { MemoryQueue } from '../../support/MemoryQueue.ts';
import { memoryEventLog } from '../../support/memoryEventLog.ts';
import { openedLog } from '../../support/opened.ts';
import { surroundings } from '../../support/surroundings.ts';
import { tick } from '../../support/tick.ts';

/** A room over a session that is live and has so many tags of Ann's already. */
async function roomWith(tags = 0, mode: 'blind' | 'shared' = 'shared') {
  const log = fillable(memoryEventLog());
  const before = openedLog(mode);
  const rows = Array.from({ length: tags }, (_, i) => ({
    seq: before.length + i + 1,
    seatId: systemSeatId,
    commandId: commandId(),
    index: 0,
    event: tagPlaced(ann, `t${i}`),
  }));
  await log.commit(sessionId, [...before, ...rows]);
  const session = await LiveSession.open(log, sessionId, surroundings());
  const later: (() => void)[] = [];
  const roster = new Roster(everybody.map(({ id, role }) => ({ seatId: id, role, name: id })));
  const room = new Room(session, roster, {
    wallMs: surroundings().wallMs,
    newCommandId: commandId,
    onLost: () => {},
    onAdvance: () => {},
    later: (work) => later.push(work),
    onEmpty: () => {},
  });
  return { room, log, session, later };
}

/** A log whose disk is full while the test says so. */
function fillable(log: EventLog): EventLog & { isFull: boolean } {
  return {
    ...log,
    isFull: false,
    commit(...batch) {
      return this.isFull ? Promise.reject(new StoreFailure('full', 'the disk is full')) : log.commit(...batch);
    },
  };
}

function peerOf(seat: Seat) {
  const messages: DownMessage[] = [];
  const byes: ByeReason[] = [];
  const unsent: (() => void)[] = [];
  const peer: Peer = {
    seat,
    send: (message, sent) => {
      messages.push(message);
      if (sent) unsent.push(sent);
    },
    disconnect: (reason) => byes.push(reason),
  };
  const events = () => messages.filter((message) => message.type === 'events');
  /** The network takes what was sent, until nothing more comes. */
  const taken = async () => {
    for (let idle = 0; idle < 10; idle += 1) {
      await tick();
      const sent = unsent.shift();
      if (sent) idle = 0;
      sent?.();
    }
  };
  return { peer, messages, byes, events, taken };
}

const fromStart = { epoch: 0, n: 0 };

test('[S4] a long replay comes in pieces, which fold to what the whole folds to', async () => {
  const { room, session } = await roomWith(1_200);
  const { peer, events, taken } = peerOf(ben);
  const client = new SyncClient(
    ben,
    () => ({ codes: new Map(), selfRatingItems: new Map(), wallMs: 0 }),
    () => {},
    new MemoryQueue(),
  );

  room.join(peer, fromStart);
  await taken();
  for (const message of events()) client.receive(message);

  const lengths = events().map(({ items }) => items.length);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(500);
  expect(lengths.length).toBeGreaterThan(2);
  expect(new Set(events().map(({ total }) => total))).toEqual(new Set([client.history.length]));
  expect(client.view.tags).toEqual(session.state.tags);
});

test('[S4] who has a part already is sent the rest; who has all is sent nothing', async () => {
  const { room, session } = await roomWith(1_200);
  const total = session.stream(ben).items.length;
  const [some, all] = [peerOf(ben), peerOf(ben)];

  room.join(some.peer, { epoch: 0, n: 700 });
  room.join(all.peer, { epoch: 0, n: total });
  expect(all.events()).toEqual([]);
  await some.taken();

  expect(some.events().map(({ from, items }) => [from, items.length])).toEqual([
    [700, 500],
    [1_200, session.stream(ben).items.length - 1_200],
  ]);
});

test('[S4][S3] a slow connection is sent the next piece when the last has left, and what happens meanwhile in its place', async () => {
  const { room } = await roomWith(1_200);
  const [slow, quick] = [peerOf(ben), peerOf(sue)];
  room.join(slow.peer, fromStart);
  await tick();
  await tick();
  const before = slow.events().length;

  room.join(quick.peer, fromStart);
  await room.submit(command(placeTag('live')), quick.peer);
  await quick.taken();

  expect([before, slow.events().length]).toEqual([1, 1]);
  expect(
    quick
      .events()
      .flatMap(({ items }) => items)
      .at(-1)?.event,
  ).toMatchObject({ tagId: 'live' });
  await slow.taken();
  const received = slow.events().flatMap(({ items }) => items);
  expect(received.at(-1)?.event).toMatchObject({ tagId: 'live' });
  expect(slow.events().map(({ from }) => from)).toEqual([0, 500, 1_000]);
  expect(received).toHaveLength(slow.events().at(-1)?.total ?? 0);
});

test('[S4][V2] a reveal in the middle of a long replay begins it anew, in pieces, one in a turn', async () => {
  const { room } = await roomWith(1_200, 'blind');
  const [anns, bens, sues] = [peerOf(ann), peerOf(ben), peerOf(sue)];
  for (const { peer } of [anns, bens, sues]) room.join(peer, fromStart);
  await tick();

  await room.submit(command(reveal), sues.peer);
  const atOnce = [anns, bens].map(({ events }) => events().filter(({ epoch }) => epoch === 1).length);
  await Promise.all([anns.taken(), bens.taken()]);

  expect(atOnce).toEqual([0, 0]);
  for (const { events } of [anns, bens]) {
    const revealed = events().filter(({ epoch }) => epoch === 1);
    expect(revealed.map(({ from }) => from)).toEqual([0, 500, 1_000]);
    expect(revealed.flatMap(({ items }) => items)).toHaveLength(revealed.at(-1)?.total ?? 0);
  }
});

test('[V7] a revoked seat is shut out on every device, and its stream shows its revocation and nothing more', async () => {
  const { room, session } = await roomWith(3);
  const [laptop, phone, bens, stus] = [peerOf(ann), peerOf(ann), peerOf(ben), peerOf(stu)];
  for (const { peer } of [laptop, phone, bens, stus]) room.join(peer, fromStart);
  await tick();

  await room.record(commandId(), () => [{ type: 'seatRevoked', seatId: ann.id }]);
  room.seatRevoked(ann.id);
  const told = [laptop.messages.length, phone.messages.length];
  await room.submit(command(placeTag('t')), bens.peer);
  await room.submit(command(placeTag('u')), laptop.peer);

  expect([laptop.byes, phone.byes, bens.byes]).toEqual([['seatRevoked', 'seatRevoked'], ['seatRevoked'], []]);
  expect(session.stream(ann).items).toEqual([{ event: { type: 'seatRevoked', seatId: 'ann' } }]);
  expect(phone.messages).toHaveLength(told[1] ?? 0);
  expect(laptop.messages).toHaveLength(told[0] ?? 0);
  const roster = stus.messages.findLast((message) => message.type === 'roster');
  expect(roster?.seats.map(({ seatId }) => seatId)).toEqual(['ben', 'sue', 'stu', 'act']);
  expect(session.state.watches.get(ann.id)?.at(-1)?.toMs).not.toBeNull();
});

test('[V7] who was connected but had not joined when the seat was revoked is shut out at the join, and told nothing', async () => {
  const { room } = await roomWith(3);
  const late = peerOf(ann);

  await room.record(commandId(), () => [{ type: 'seatRevoked', seatId: ann.id }]);
  room.seatRevoked(ann.id);
  room.join(late.peer, fromStart);
  room.join(peerOf(ben).peer, fromStart);

  expect(late.byes).toEqual(['seatRevoked']);
  expect(late.messages).toEqual([]);
});

test('[N60] who is connected and has not joined may only wait: what they ask for ends the connection, and is not done', async () => {
  const { room, session } = await roomWith(3);
  const [waiting, bens] = [peerOf(ann), peerOf(ben)];
  room.connect(waiting.peer);
  room.join(bens.peer, fromStart);
  await tick();

  await room.submit(command(placeTag('t')), waiting.peer);

  expect([waiting.byes, waiting.messages]).toEqual([['invalidMessage'], []]);
  expect(session.state.tags.size).toBe(3);
});

test('[N60][V7][V11] a revocation, a freezing and a loss shut those who have not joined as well', async () => {
  const { room } = await roomWith();
  const [anns, bens, sues] = [peerOf(ann), peerOf(ben), peerOf(sue)];
  for (const { peer } of [anns, bens]) room.connect(peer);

  room.seatRevoked(ann.id);
  room.freeze();
  room.thaw();
  room.connect(sues.peer);
  room.shut();

  expect([anns.byes, bens.byes, sues.byes]).toEqual([['seatRevoked'], ['frozen'], ['sessionLost']]);
  expect(room.connect(peerOf(ann).peer)).toBe(false);
});

test('[N60] a room is not let go while somebody stands at its door', async () => {
  const { room } = await roomWith();
  const waiting = peerOf(ann);
  room.connect(waiting.peer);
  expect(room.isEmpty).toBe(false);

  room.leave(waiting.peer);

  expect(room.isEmpty).toBe(true);
});

test('[V8] a second device of somebody who is here, or its going, is news to nobody else', async () => {
  const { room } = await roomWith();
  const [stus, laptop, phone] = [peerOf(stu), peerOf(ann), peerOf(ann)];
  for (const { peer } of [stus, laptop]) room.join(peer, fromStart);
  await tick();
  const before = stus.messages.length;

  room.join(phone.peer, fromStart);
  room.leave(phone.peer);
  await tick();

  expect(phone.messages.at(-1)).toMatchObject({ type: 'roster' });
  expect(stus.messages).toHaveLength(before);
  room.leave(laptop.peer);
  expect(stus.messages).toHaveLength(before + 1);
});

test('[X1] who comes and goes while the session runs is logged as watching and not watching', async () => {
  const { room, session } = await roomWith();
  const anns = peerOf(ann);
  room.join(anns.peer, fromStart);
  await tick();
  expect(session.state.watches.get(ann.id)).toEqual([{ fromMs: 60_000, toMs: null, codes: 'all' }]);

  room.leave(anns.peer);
  await tick();

  expect(session.state.watches.get(ann.id)).toEqual([{ fromMs: 60_000, toMs: 60_000, codes: 'all' }]);
});

test('[X1] a second device does not make two watchers, and the first to leave does not end it', async () => {
  const { room, session } = await roomWith();
  const [laptop, phone] = [peerOf(ann), peerOf(ann)];
  room.join(laptop.peer, fromStart);
  room.join(phone.peer, fromStart);
  await tick();

  room.leave(laptop.peer);
  await tick();

  expect(session.state.watches.get(ann.id)).toEqual([{ fromMs: 60_000, toMs: null, codes: 'all' }]);
});

test('[V4] a refusal goes to the connection that asked, and to no other', async () => {
  const { room } = await roomWith(1, 'blind');
  const [asking, other, sues] = [peerOf(ben), peerOf(ben), peerOf(sue)];
  for (const { peer } of [asking, other, sues]) room.join(peer, fromStart);

  await room.submit(command(endSession), asking.peer);

  const refusals = [asking, other, sues].map(
    ({ messages }) => messages.filter(({ type }) => type === 'refused').length,
  );
  expect(refusals).toEqual([1, 0, 0]);
});

test("[L3] the author alone gets the command's id; others who are told alike are sent one and the same message", async () => {
  const { room } = await roomWith();
  const [anns, laptop, phone] = [peerOf(ann), peerOf(ben), peerOf(ben)];
  for (const { peer } of [anns, laptop, phone]) room.join(peer, fromStart);
  await tick();
  const asked = command(placeTag('t'));

  await room.submit(asked, anns.peer);

  const [own, onLaptop, onPhone] = [anns, laptop, phone].map(({ events }) => events().at(-1));
  expect(own?.items).toMatchObject([{ event: { tagId: 't' }, commandId: asked.id }]);
  expect(onLaptop?.items).toEqual([{ event: own?.items[0]?.event }]);
  expect(onPhone).toBe(onLaptop); // Encoded once: see `encodeOnce`.
});

function refusals({ messages }: ReturnType<typeof peerOf>) {
  return messages.flatMap((message) => (message.type === 'refused' ? [[message.commandId, message.code]] : []));
}

test('[L6] with no room to write, who is there stays and is told; late joiners are shown all; then it goes on', async () => {
  const { room, log, session } = await roomWith(3);
  const [anns, bens, lates] = [peerOf(ann), peerOf(ben), peerOf(sue)];
  for (const { peer } of [anns, bens]) room.join(peer, fromStart);
  await tick();
  log.isFull = true;

  const asked = command(placeTag('t'));
  await room.submit(asked, anns.peer);
  room.join(lates.peer, fromStart);
  await tick();

  expect([anns.byes, bens.byes, lates.byes]).toEqual([[], [], []]);
  expect(refusals(anns)).toEqual([[asked.id, 'storeUnavailable']]);
  expect(refusals(bens)).toEqual([]);
  const tags = lates.events().flatMap(({ items }) => items.filter(({ event }) => 'tagId' in event));
  expect(tags).toHaveLength(3);
  log.isFull = false;
  await room.submit(asked, anns.peer);
  expect(session.state.tags.size).toBe(4);
  expect(lates.events().at(-1)?.items).toMatchObject([
    { event: { type: 'watchStarted', seatId: 'sue' } },
    { event: { tagId: 't' } },
  ]);
  expect(bens.events().at(-1)?.items).toMatchObject([{ event: { tagId: 't' } }]);
});

test('[L6] what was under way when somebody was told so does not overtake what they have to say again', async () => {
  const { room, log, session } = await roomWith();
  const [anns, bens] = [peerOf(ann), peerOf(ben)];
  for (const { peer } of [anns, bens]) room.join(peer, fromStart);
  await tick();
  const [first, second, third] = [command(placeTag('t')), command(retractTag('t')), command(placeTag('u'))];
  log.isFull = true;
  await Promise.all([room.submit(first, anns.peer), room.submit(second, anns.peer)]);
  log.isFull = false;

  await room.submit(third, anns.peer);
  await room.submit(command(placeTag('b')), bens.peer);
  for (const again of [first, second, third]) await room.submit(again, anns.peer);

  expect(refusals(anns)).toEqual([first, second, third].map(({ id }) => [id, 'storeUnavailable']));
  expect([...session.state.tags.values()].map(({ id }) => id)).toEqual(['b', 'u']);
});

test('[L6] who came and went while nothing could be written is logged later, as it was, though nobody says anything', async () => {
  const { room, log, session, later } = await roomWith();
  const anns = peerOf(ann);
  log.isFull = true;
  room.join(anns.peer, fromStart);
  await tick();
  room.leave(anns.peer);
  await tick();
  expect(session.state.watches.size).toBe(0);

  for (const work of later.splice(0)) work();
  await tick();
  log.isFull = false;
  expect(later, 'once, however much waits').toHaveLength(1);
  for (const work of later.splice(0)) work();
  await tick();

  expect(session.state.watches.get(ann.id)).toEqual([{ fromMs: 60_000, toMs: 60_000, codes: 'all' }]);
  expect(later).toEqual([]);
});

test('[L6][V7] who is shown out while nothing can be written is out at once, and does not come in again', async () => {
  const { room, log, session, later } = await roomWith();
  const [anns, again] = [peerOf(ann), peerOf(ann)];
  room.join(anns.peer, fromStart);
  await tick();
  log.isFull = true;

  const recorded = room.record(commandId(), () => [{ type: 'seatRevoked', seatId: ann.id }]);
  await expect(recorded).rejects.toMatchObject({ reason: 'full' });
  room.seatRevoked(ann.id);
  room.join(again.peer, fromStart);
  log.isFull = false;
  for (const work of later.splice(0)) work();
  await tick();

  expect([anns.byes, again.byes, again.messages]).toEqual([['seatRevoked'], ['seatRevoked'], []]);
  expect(session.state.seats.get(ann.id)?.revoked).toBe(true);
});
