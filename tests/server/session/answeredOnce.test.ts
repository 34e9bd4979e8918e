import { LiveSession } from '@fishbowl/server/session/LiveSession';
import { err, ok } from '@fishbowl/shared/core/result';
import { expect, test } from 'vitest';
import {
  ann,
  ben,
  command,
  commandId,
  endSession,
  openSpan,
  placeTag,
  retractTag,
  sessionId,
  sue,
} from '../../support/build.ts';
import { added, before, committed, heldSession } from '../../support/heldSession.ts';
import { memoryEventLog } from '../../support/memoryEventLog.ts';
import { surroundings } from '../../support/surroundings.ts';
import { tick } from '../../support/tick.ts';

test('[L1] a command that leads to two events is in the log whole, once', async () => {
  const { log, session } = await heldSession();
  const end = command(endSession);

  const answers = [command(openSpan('s')), end, end].map((each) => session.submit(each, sue));
  await tick();
  await log.finish(committed);

  expect(await Promise.all(answers)).toEqual([ok(null), ok(null), ok(null)]);
  expect((await added(log)).map(({ index, event }) => [index, event.type])).toEqual([
    [0, 'spanOpened'],
    [0, 'spanClosed'],
    [1, 'sessionEnded'],
  ]);
});

test('[L1] a refusal, repeated, is the same refusal, even if by now it could be granted', async () => {
  const { log, session } = await heldSession();
  const early = command(retractTag('t'));

  const refused = await session.submit(early, ann);
  const placed = session.submit(command(placeTag('t')), ann);
  await tick();
  await log.finish(committed);
  await placed;

  expect(refused).toEqual(err('tagNotFound'));
  expect(await session.submit(early, ann)).toEqual(err('tagNotFound'));
});

test("[L1] two seats may use the same command id: one's is not the other's", async () => {
  const { log, session } = await heldSession();
  const id = commandId();

  const answers = [ann, ben].map((who) => session.submit(command(placeTag('t'), 0, id), who));
  await tick();
  await log.finish(committed);

  await Promise.all(answers);
  expect((await added(log)).map(({ seatId }) => seatId)).toEqual(['ann', 'ben']);
});

test("[L1] the server's own facts are logged once for each id, made from what has been decided", async () => {
  const log = memoryEventLog();
  await log.commit(sessionId, before);
  const session = await LiveSession.open(log, sessionId, surroundings());
  const id = commandId();
  const seen: number[] = [];

  const ended = session.submit(command(endSession), sue);
  const recorded = [1, 2].map(() =>
    session.record(id, ({ endedMs }) => {
      seen.push(endedMs ?? -1);
      return [{ type: 'watchStopped', seatId: ann.id, atMs: 60_000 }];
    }),
  );
  await Promise.all([ended, ...recorded]);

  expect(seen).toEqual([60_000]);
  expect((await log.load(sessionId)).filter(({ commandId }) => commandId === id)).toHaveLength(1);
});
