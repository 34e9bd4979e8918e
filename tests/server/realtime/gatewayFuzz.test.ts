import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { PROTOCOL_VERSION } from '@fishbowl/shared/protocol/version';
import { sessionEventSchema } from '@fishbowl/shared/session/event';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import * as build from '../../support/build.ts';
import { liveSession } from '../../support/liveSession.ts';
import { RawTab } from '../../support/RawTab.ts';
import { spoilt } from '../../support/spoil.ts';

const { ann, ben, sessionId, stu } = build;

const connections = 1_000;
const messagesEach = 100;
/** A leak of a connection, a room or a listener each time is more than this by far; what the log keeps is less. */
const mostGrowthBytes = 30 * 1_024 * 1_024;

const commands = [
  build.placeTag('t', 0, 'OQ'),
  build.openSpan('s', 0, 'SR'),
  build.closeSpan('s', 5),
  build.retractTag('t'),
  build.writeNote('n'),
  build.look,
  build.endSession,
  build.reveal,
  build.release('actor'),
].map((action) => ({ type: 'command', command: build.command(action) }));
const right = [
  ...commands,
  { type: 'join', protocolVersion: PROTOCOL_VERSION, epoch: 0, n: 0 },
  { type: 'join', protocolVersion: PROTOCOL_VERSION, epoch: 3, n: 70 },
  { type: 'time', token: 1 },
];

/** In any order, again and again, before any join: right in form at first, then wrong by chance, and now and then too big. */
const talkArbitrary = fc
  .tuple(
    fc.array(fc.constantFrom<object>(...right), { maxLength: 10 }),
    fc.array(spoilt(right), { minLength: messagesEach, maxLength: messagesEach }),
    fc.oneof({ weight: 20, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.constant(['x'.repeat(70_000)]) }),
  )
  .map(([good, bad, huge]): readonly unknown[] => [...good, ...huge, ...bad].slice(0, messagesEach));

function heapBytes(): number {
  setFlagsFromString('--expose-gc');
  z.function().parse(runInNewContext('gc'))();
  return process.memoryUsage().heapUsed;
}

test(`[P2][W3][W4][V4] ${connections * messagesEach} wrong messages to the real gateway: no crash, no growth, and nothing kept that its sender may not do`, {
  timeout: 120_000,
}, async () => {
  const live = await liveSession({ config: { place: 'room', pseudonyms: false } });
  const [sues, bens] = await live.startWith([ben]);
  const talks = fc.sample(talkArbitrary, connections);
  const heaps: number[] = [];

  for (const [i, talk] of talks.entries()) {
    if (i % (connections / 2) === connections / 10) heaps.push(heapBytes());
    const seat = i % 3 === 0 ? stu : ann;
    const tab = new RawTab({ url: live.url, auth: { sessionId }, headers: { cookie: live.cookieOf(seat) } });
    expect(await tab.connected()).toBe('connected');
    for (const message of talk) tab.say(message);
    tab.say('no object'); // In case that all of it was right.
    await tab.ended();
    tab.socket.close();
  }
  heaps.push(heapBytes());

  await bens?.asked(build.placeTag('still-here', 0, 'OQ'));
  expect([bens?.refusals, sues?.connection.link.status]).toEqual([[], 'online']);
  const log = await live.store.events.load(sessionId);
  for (const { event, seatId } of log) {
    expect(sessionEventSchema.safeParse(event).success).toBe(true);
    expect(['sessionEnded', 'released', 'revealed']).not.toContain(event.type);
    if ('tagId' in event) expect([ann.id, ben.id]).toContain(seatId);
  }
  const [, middle = 0, end = 0] = heaps;
  expect(end - middle).toBeLessThan(mostGrowthBytes);
});
