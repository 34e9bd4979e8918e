import { onMessage } from '@fishbowl/server/realtime/onMessage';
import { PROTOCOL_VERSION } from '@fishbowl/shared/protocol/version';
import { expect, test, vi } from 'vitest';
import { command, placeTag, stu } from '../../support/build.ts';
import { FakeServer } from '../../support/FakeServer.ts';
import { tick } from '../../support/tick.ts';

const join = { type: 'join', protocolVersion: PROTOCOL_VERSION, epoch: 0, n: 0 };

async function say(raw: unknown, isJoined = false) {
  const peer = { seat: stu, send: vi.fn(), disconnect: vi.fn() };
  const room = await new FakeServer('blind').room();
  if (isJoined) room.join(peer, { epoch: 0, n: 0 });
  peer.send.mockClear();
  onMessage(raw, peer, room, () => 1_234.6);
  await tick();
  return peer;
}

test.each([
  { what: 'nonsense', raw: { type: 'shout' }, reason: 'invalidMessage' },
  { what: 'no object at all', raw: 'join', reason: 'invalidMessage' },
  { what: 'one field too many', raw: { ...join, x: 1 }, reason: 'invalidMessage' },
  { what: 'a place below 0', raw: { ...join, n: -1 }, reason: 'invalidMessage' },
  {
    what: 'a command that does not exist',
    raw: { type: 'command', command: { ...command(placeTag('t')), action: { type: 'becomeSupervisor' } } },
    reason: 'invalidMessage',
  },
  {
    what: "another's name in a command",
    raw: { type: 'command', command: { ...command(placeTag('t')), seatId: 'sue' } },
    reason: 'invalidMessage',
  },
  {
    what: 'a command before the join',
    raw: { type: 'command', command: command(placeTag('t')) },
    reason: 'invalidMessage',
  },
  { what: 'an old page', raw: { ...join, protocolVersion: PROTOCOL_VERSION - 1 }, reason: 'oldPage' },
])('[P2] the door shuts on $what', async ({ raw, reason }) => {
  const peer = await say(raw);

  expect(peer.disconnect).toHaveBeenCalledExactlyOnceWith(reason);
  expect(peer.send).not.toHaveBeenCalled();
});

test('[P2] it opens to a join, answers what time it is, and passes commands on', async () => {
  expect((await say(join)).send.mock.calls[0]?.[0]).toMatchObject({ type: 'events' });
  expect((await say({ type: 'time', token: 7 })).send.mock.calls).toEqual([
    [{ type: 'time', token: 7, wallMs: 1_235 }],
  ]);
  const asked = command(placeTag('t'));
  expect((await say({ type: 'command', command: asked }, true)).send.mock.calls).toEqual([
    [{ type: 'refused', commandId: asked.id, code: 'notAllowed' }],
  ]);
});
