import { expect, test } from 'vitest';
import { ann, ben, command, commandId, placeTag, stu, sue } from '../../support/build.ts';
import { fromStart, peerOf } from '../../support/peerOf.ts';
import { roomWith } from '../../support/roomWith.ts';
import { tick } from '../../support/tick.ts';

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
