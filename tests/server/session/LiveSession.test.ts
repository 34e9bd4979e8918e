import { LiveSession } from '@fishbowl/server/session/LiveSession';
import type { Entry } from '@fishbowl/server/store/EventLog';
import { StoreFailure } from '@fishbowl/server/store/StoreFailure';
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
  reveal,
  sessionId,
  sue,
  writeNote,
} from '../../support/build.ts';
import { HeldEventLog } from '../../support/HeldEventLog.ts';
import { memoryEventLog } from '../../support/memoryEventLog.ts';
import { openedLog } from '../../support/opened.ts';
import { surroundings } from '../../support/surroundings.ts';
import { tick } from '../../support/tick.ts';

const before = openedLog('blind');

async function open(log?: HeldEventLog) {
  const disk = log ?? new HeldEventLog();
  if (!log) await disk.plant(sessionId, before);
  return { log: disk, session: await LiveSession.open(disk, sessionId, surroundings()) };
}

/** What came after the opening. */
async function added(log: HeldEventLog): Promise<readonly Entry[]> {
  return (await log.load(sessionId)).slice(before.length);
}

function tagsSeen(session: LiveSession) {
  return session.stream(ann).items.flatMap(({ event }) => ('tagId' in event ? [event.tagId] : []));
}

const committed = { written: true, told: 'ok' } as const;
const full = { written: false, told: 'full' } as const;

test('[L5] what arrives during a commit shares the next one', async () => {
  const { log, session } = await open();

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
  const { log, session } = await open();

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
  const { log, session } = await open();
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
  const { session: again } = await open(log);
  expect(tagsSeen(again)).toEqual(['kept']);

  const retried = again.submit(lost, ann);
  await tick();
  await log.finish(committed);
  expect(await retried).toEqual(ok(null));
});

test('[L4][L1] a commit that was written though it was said to have failed is not done twice', async () => {
  const { log, session } = await open();
  const asked = command(placeTag('t'));
  const failure = expect(session.submit(asked, ann)).rejects.toThrow('disk broken');
  await tick();
  await log.finish({ written: true, told: 'failed' });
  await failure;

  const { session: again } = await open(log);

  expect(await again.submit(asked, ann)).toEqual(ok(null));
  expect(await added(log)).toHaveLength(1);
});

test('[L6][K7] with no room to write, commands are refused and forgotten, and decided anew when they are said again', async () => {
  const { log, session } = await open();
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
  const { log, session } = await open();
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
  const { log, session } = await open();
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
  const { log, session } = await open();
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

test('[L1] a command that leads to two events is in the log whole, once', async () => {
  const { log, session } = await open();
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
  const { log, session } = await open();
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
  const { log, session } = await open();
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

test('[L3] an event carries its command to its author, and to nobody else', async () => {
  const log = memoryEventLog();
  await log.commit(sessionId, before);
  const session = await LiveSession.open(log, sessionId, surroundings());
  const asked = command(placeTag('t'));
  await session.submit(asked, ann);
  await session.submit(command(reveal), sue);

  expect(session.stream(ann).items.filter(({ commandId }) => commandId)).toMatchObject([{ commandId: asked.id }]);
  expect(session.stream(ben).items.filter(({ commandId }) => commandId)).toEqual([]);
  expect(session.stream(ben).items.filter(({ event }) => 'tagId' in event)).toHaveLength(1);
});

test('[T3] the words of a note go to the log beside the event; erased, its readers get null', async () => {
  const log = memoryEventLog();
  await log.commit(sessionId, before);
  const session = await LiveSession.open(log, sessionId, surroundings());
  await session.submit(command(writeNote('n', 'slower')), ann);
  const rows = await log.load(sessionId);
  const erased = memoryEventLog();
  await erased.commit(
    sessionId,
    rows.map((row) => (row.text === undefined ? row : { ...row, text: null })),
  );

  const again = await LiveSession.open(erased, sessionId, surroundings());

  expect(session.stream(ann).items.at(-1)).toMatchObject({ event: { type: 'noteWritten' }, text: 'slower' });
  expect(again.stream(ann).items.at(-1)).toMatchObject({ event: { type: 'noteWritten' }, text: null });
});

test('[D4] the epoch that the server had delivered is kept beside what the author claims', async () => {
  const log = memoryEventLog();
  await log.commit(sessionId, before);
  const session = await LiveSession.open(log, sessionId, surroundings());
  await session.submit(command(reveal), sue);
  session.stream(ann);

  await session.submit(command(placeTag('t'), 0), ann);

  expect(session.stream(ann).items.at(-1)?.event).toMatchObject({ seenEpoch: 0, deliveredEpoch: 1, late: true });
});
