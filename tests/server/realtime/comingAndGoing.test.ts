import { expect, test } from 'vitest';
import { ann, stu } from '../../support/build.ts';
import { fromStart, peerOf } from '../../support/peerOf.ts';
import { roomWith } from '../../support/roomWith.ts';
import { tick } from '../../support/tick.ts';

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
