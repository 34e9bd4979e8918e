import { onMessage } from '@fishbowl/server/realtime/onMessage';
import type { Peer } from '@fishbowl/server/realtime/Peer';
import { upMessageSchema } from '@fishbowl/shared/protocol/up';
import { PROTOCOL_VERSION } from '@fishbowl/shared/protocol/version';
import { sessionEventSchema } from '@fishbowl/shared/session/event';
import type { Seat } from '@fishbowl/shared/session/seat';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as build from '../../support/build.ts';
import { FakeServer } from '../../support/FakeServer.ts';
import { allHere, liveSession } from '../../support/liveSession.ts';
import { RawTab } from '../../support/RawTab.ts';
import { spoilt } from '../../support/spoil.ts';
import { surroundings } from '../../support/surroundings.ts';

const { ann, ben, sessionId, stu } = build;

const commands = [
  build.placeTag('t'),
  build.openSpan('t'),
  build.closeSpan('t', 5),
  build.retractTag('t'),
  build.writeNote('n'),
  build.retractNote('n'),
  build.answerConsent(true),
  build.release('actor'),
  build.look,
].map((action) => ({ type: 'command', command: build.command(action) }));
const messages = [
  ...commands,
  { type: 'join', protocolVersion: PROTOCOL_VERSION, epoch: 0, n: 0 },
  { type: 'time', token: 1 },
];

test('[P2][V4] of 100,000 messages made wrong by chance, each ends its connection or does what its sender may do', async () => {
  const server = new FakeServer('blind');
  const room = await server.room();
  room.join({ seat: ben, send: () => {}, disconnect: () => {} }, { epoch: 0, n: 0 });
  let accepted = 0;
  const byes: string[] = [];
  const peerOf = (seat: Seat): Peer => ({ seat, send: () => {}, disconnect: (reason) => byes.push(reason) });
  const joined = [ann, stu].map(peerOf);
  for (const peer of joined) room.join(peer, { epoch: 0, n: 0 });
  await server.commit();

  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...joined), spoilt(messages), async (here, raw) => {
      byes.length = 0;
      const parsed = upMessageSchema.safeParse(raw);

      const isJoin = parsed.data?.type === 'join';
      const peer = isJoin ? peerOf(here.seat) : here;

      onMessage(raw, peer, room, surroundings().wallMs);

      const isOld = parsed.data?.type === 'join' && parsed.data.protocolVersion !== PROTOCOL_VERSION;
      expect(byes).toEqual(parsed.success ? (isOld ? ['oldPage'] : []) : ['invalidMessage']);
      if (isJoin) room.leave(peer);
      accepted += parsed.success ? 1 : 0;
      if (parsed.success) await server.commit(); // Else nothing can have been decided: the sum below would tell.
    }),
    { numRuns: 100_000 },
  );

  expect(accepted, 'some get through').toBeGreaterThan(1_000);
  for (const { event, seatId } of server.durable) {
    expect(sessionEventSchema.safeParse(event).success).toBe(true);
    if ('tagId' in event) expect(event.tagId === null || seatId === ann.id, 'only a rater tags').toBe(true);
    expect(['sessionEnded', 'released', 'revealed']).not.toContain(event.type);
  }
}, 120_000);

const frames = [
  '2["m"',
  '2["m",{"type":"join"}',
  '2[]',
  '2{}',
  `2["m",${'['.repeat(30_000)}${']'.repeat(30_000)}]`,
  '2["m",{"__proto__":{"type":"time","token":1}}]',
  '2["disconnect"]',
  '2["connect_error"]',
  '2["newListener","m"]',
  '21["m",{"type":"time","token":1}]',
  '299999999999999999999["media",{}]',
  '30[null]',
  '4{"message":"made up"}',
  '51-["m",{"_placeholder":true,"num":0}]',
  '5999999-["m"]',
  '61-0[]',
  '0{"sessionId":"session"}',
  '0/admin,{}',
  '2/admin,["m",{}]',
  '9',
  '',
  '\u0000',
];

test.each(frames.map((frame) => [frame.slice(0, 40), frame]))(
  '[P2] a frame that is no packet of ours (%j) harms nobody else',
  async (_, frame) => {
    const { url, tab, cookieOf } = await liveSession({ config: { place: 'room' } });
    const bens = tab(ben);
    await allHere([bens]);
    const anns = new RawTab({ url, auth: { sessionId }, headers: { cookie: cookieOf(ann) } });
    await anns.connected();

    anns.socket.io.engine.write(frame);
    anns.say('no object'); // Whatever the frame did, this ends the connection.
    await anns.ended();

    await bens.asked(build.placeTag('still-here'));
    expect(bens.refusals).toEqual(['notLive']);
    expect(bens.connection.link).toEqual({ status: 'online' });
  },
);
