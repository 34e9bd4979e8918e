import { SyncClient } from '@fishbowl/client/sync/SyncClient';
import { expect, test } from 'vitest';
import { ann, ben, command, placeTag, reveal, sue } from '../../support/build.ts';
import { MemoryQueue } from '../../support/MemoryQueue.ts';
import { fromStart, peerOf } from '../../support/peerOf.ts';
import { roomWith } from '../../support/roomWith.ts';
import { tick } from '../../support/tick.ts';

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
