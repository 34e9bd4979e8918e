import { err, ok } from '@fishbowl/shared/core/result';
import { expect, test } from 'vitest';
import { ann, ben, command, placeTag } from '../../support/build.ts';
import { added, committed, heldSession, tagsSeen } from '../../support/heldSession.ts';
import { tick } from '../../support/tick.ts';

test('[L5] what arrives during a commit shares the next one', async () => {
  const { log, session } = await heldSession();

  const first = session.submit(command(placeTag('a')), ann);
  await tick();
  const others = [session.submit(command(placeTag('b')), ann), session.submit(command(placeTag('c')), ben)];
  expect(log.heldBatch).toHaveLength(1);
  await log.finish(committed);
  await first;
  await tick();

  expect(log.heldBatch).toHaveLength(2);
  await log.finish(committed);
  expect(await Promise.all(others)).toEqual([ok(null), ok(null)]);
});

test('[L2] decided runs ahead of durable, and nobody is told', async () => {
  const { log, session } = await heldSession();

  const placed = session.submit(command(placeTag('t')), ann);
  const refused = session.submit(command(placeTag('t')), ann);
  let told = 0;
  for (const answer of [placed, refused]) void answer.then(() => (told += 1));
  await tick();
  expect({ told, seen: tagsSeen(session), folded: session.state.tags.size }).toEqual({ told: 0, seen: [], folded: 0 });

  await log.finish(committed);
  expect(await refused).toEqual(err('tagExists'));
  expect(tagsSeen(session)).toEqual(['t']);
});

test('[L4] a failed commit drops what was decided; the session opened again goes on from the log', async () => {
  const { log, session } = await heldSession();
  const kept = session.submit(command(placeTag('kept')), ann);
  await tick();
  await log.finish(committed);
  await kept;

  const lost = command(placeTag('lost'));
  const failure = expect(session.submit(lost, ann)).rejects.toThrow('disk broken');
  await tick();
  await log.finish({ written: false, told: 'failed' });
  await failure;
  await expect(session.submit(command(placeTag('later')), ann)).rejects.toThrow('disk broken');
  const { session: again } = await heldSession(log);
  expect(tagsSeen(again)).toEqual(['kept']);

  const retried = again.submit(lost, ann);
  await tick();
  await log.finish(committed);
  expect(await retried).toEqual(ok(null));
});

test('[L4][L1] a commit that was written though it was said to have failed is not done twice', async () => {
  const { log, session } = await heldSession();
  const asked = command(placeTag('t'));
  const failure = expect(session.submit(asked, ann)).rejects.toThrow('disk broken');
  await tick();
  await log.finish({ written: true, told: 'failed' });
  await failure;

  const { session: again } = await heldSession(log);

  expect(await again.submit(asked, ann)).toEqual(ok(null));
  expect(await added(log)).toHaveLength(1);
});
