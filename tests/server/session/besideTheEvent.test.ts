import { LiveSession } from '@fishbowl/server/session/LiveSession';
import { expect, test } from 'vitest';
import { ann, ben, command, placeTag, reveal, sessionId, sue, writeNote } from '../../support/build.ts';
import { before } from '../../support/heldSession.ts';
import { memoryEventLog } from '../../support/memoryEventLog.ts';
import { surroundings } from '../../support/surroundings.ts';

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
