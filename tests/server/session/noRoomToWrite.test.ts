import { LiveSession } from '@fishbowl/server/session/LiveSession';
import { StoreFailure } from '@fishbowl/server/store/StoreFailure';
import { err, ok } from '@fishbowl/shared/core/result';
import { expect, test } from 'vitest';
import { ann, command, commandId, openSpan, placeTag, retractTag, sessionId } from '../../support/build.ts';
import { added, before, committed, full, heldSession, tagsSeen } from '../../support/heldSession.ts';
import { memoryEventLog } from '../../support/memoryEventLog.ts';
import { surroundings } from '../../support/surroundings.ts';
import { tick } from '../../support/tick.ts';

test('[L6][K7] with no room to write, commands are refused and forgotten, and decided anew when they are said again', async () => {
  const { log, session } = await heldSession();
  const [first, second] = [command(openSpan('s')), command(retractTag('s'))];
  const answers = [session.submit(first, ann)];
  await tick();
  answers.push(session.submit(second, ann)); // Rests on the first, and waits for the next commit.
  await log.finish(full);

  expect(await Promise.all(answers)).toEqual([err('storeUnavailable'), err('storeUnavailable')]);
  expect({ seen: tagsSeen(session), folded: session.state.tags.size }).toEqual({ seen: [], folded: 0 });
  const again = [first, second].map((each) => session.submit(each, ann));
  await tick();
  await log.finish(committed);
  expect(await Promise.all(again)).toEqual([ok(null), ok(null)]);
  expect((await added(log)).map(({ event }) => event.type)).toEqual(['spanOpened', 'tagRetracted']);
});

test('[L6][L1] what was answered before there was no room keeps its answer, refusals too', async () => {
  const { log, session } = await heldSession();
  const [placed, early] = [command(placeTag('t')), command(retractTag('u'))];
  const answered = [session.submit(placed, ann), session.submit(early, ann)];
  await tick();
  await log.finish(committed);
  await Promise.all(answered);

  const refused = session.submit(command(placeTag('u')), ann);
  await tick();
  await log.finish(full);
  await refused;

  expect(await session.submit(placed, ann)).toEqual(ok(null));
  expect(await session.submit(early, ann)).toEqual(err('tagNotFound'));
  expect(await added(log)).toHaveLength(1);
});

test('[L6][L1] what was written though there was said to be no room is answered as done, and is not done twice', async () => {
  const { log, session } = await heldSession();
  const asked = command(placeTag('t'));
  const answer = session.submit(asked, ann);
  await tick();

  await log.finish({ written: true, told: 'full' });

  expect(await answer).toEqual(ok(null));
  expect(await session.submit(asked, ann)).toEqual(ok(null));
  expect(tagsSeen(session)).toEqual(['t']);
  const next = session.submit(command(placeTag('u')), ann);
  await tick();
  await log.finish(committed);
  expect(await next).toEqual(ok(null));
  expect((await added(log)).map(({ seq }) => seq - before.length)).toEqual([1, 2]);
});

test("[L6] the server's own facts wait for room, as they were made, and go with the next commit, once", async () => {
  const { log, session } = await heldSession();
  const id = commandId();
  const facts = ({ tags }: typeof session.state) => [
    { type: 'watchStopped', seatId: ann.id, atMs: tags.size } as const,
  ];
  const placed = session.submit(command(placeTag('t')), ann);
  const recorded = session.record(id, facts);
  await tick();
  await log.finish(full);

  await expect(recorded).rejects.toMatchObject({ reason: 'full' });
  expect([await placed, session.isWaiting]).toEqual([err('storeUnavailable'), true]);
  const again = session.record(id, facts);
  const next = session.submit(command(placeTag('u')), ann);
  await tick();
  await log.finish(committed);
  await again;
  expect(await next).toEqual(ok(null));
  expect((await added(log)).map(({ event }) => event)).toMatchObject([
    { type: 'watchStopped', atMs: 1 },
    { tagId: 'u' },
  ]);
});

test('[L6] while it goes back to what the log holds, nothing is decided', async () => {
  const disk = memoryEventLog();
  await disk.commit(sessionId, before);
  let loaded = () => {};
  const loading = new Promise<void>((resolve) => {
    loaded = resolve;
  });
  let isFull = true;
  const session = await LiveSession.open(
    {
      ...disk,
      load: async (...asked) => {
        if (asked[2] !== undefined) await loading;
        return disk.load(...asked);
      },
      commit: (...batch) =>
        isFull ? Promise.reject(new StoreFailure('readOnly', 'read-only')) : disk.commit(...batch),
    },
    sessionId,
    surroundings(),
  );
  const id = commandId();
  const dropped = session.submit(command(placeTag('t')), ann);
  await tick();

  const meanwhile = [session.submit(command(placeTag('t')), ann), session.submit(command(retractTag('x')), ann)];
  const fact = session.record(id, ({ tags }) => [{ type: 'watchStopped', seatId: ann.id, atMs: tags.size }]);
  isFull = false;
  loaded();
  await fact;

  expect(await Promise.all([dropped, ...meanwhile])).toEqual([1, 2, 3].map(() => err('storeUnavailable')));
  expect((await disk.load(sessionId)).slice(before.length).map(({ event }) => event)).toMatchObject([{ atMs: 0 }]);
});
