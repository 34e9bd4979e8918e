import { expect, test } from 'vitest';
import { ann, ben, command, commandId, placeTag, retractTag, sue } from '../../support/build.ts';
import { fromStart, peerOf } from '../../support/peerOf.ts';
import { roomWith } from '../../support/roomWith.ts';
import { tick } from '../../support/tick.ts';

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
