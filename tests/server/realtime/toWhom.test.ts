import { expect, test } from 'vitest';
import { ann, ben, command, endSession, placeTag, sue } from '../../support/build.ts';
import { fromStart, peerOf } from '../../support/peerOf.ts';
import { roomWith } from '../../support/roomWith.ts';
import { tick } from '../../support/tick.ts';

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
