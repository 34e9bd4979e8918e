import { type SessionEvent, sessionEventSchema } from '@fishbowl/shared/session/event';
import { reduce } from '@fishbowl/shared/session/reduce';
import { emptySession } from '@fishbowl/shared/session/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as build from '../../support/build.ts';
import { eventArbitrary } from '../../support/eventArbitrary.ts';

const { ann, ben, fold, opening, placeTag, played, spanOpened, tagPlaced } = build;

test('[T1] any events, in any order, however senseless, fold; a batch to what they fold to one by one', () => {
  fc.assert(
    fc.property(fc.array(eventArbitrary, { maxLength: 40 }), fc.nat({ max: 40 }), (events, cut) => {
      const whole = fold(events);

      expect(fold(events.slice(cut), fold(events.slice(0, cut)))).toEqual(whole);
      expect(events.reduce((state, event) => fold([event], state), emptySession)).toEqual(whole);
    }),
  );
});

test('[T1] the random events are real ones, of every kind', () => {
  const samples = fc.sample(eventArbitrary, { numRuns: 2_000, seed: 1 });

  for (const event of samples) expect(sessionEventSchema.parse(event)).toEqual(event);
  expect(new Set(samples.map(({ type }) => type)).size).toBe(sessionEventSchema.options.length);
});

test('[T2] a published state never changes, whatever follows', () => {
  fc.assert(
    fc.property(
      fc.array(eventArbitrary, { maxLength: 20 }),
      fc.array(eventArbitrary, { maxLength: 20 }),
      (first, more) => {
        const before = fold(first);
        const copy = structuredClone(before);

        fold(more, before);

        expect(before).toEqual(copy);
      },
    ),
  );
});

test('[T2] another seat may use the same tag id', () => {
  const before = played('blind', [ann, placeTag('t')]);

  expect(fold([tagPlaced(ann, 'u'), tagPlaced(ben, 't')], before).tags.size).toBe(3);
});

test('[T3] a text that was erased folds to null, and changes nothing else', () => {
  const note = build.noteWritten(ann);
  const rated: SessionEvent = {
    type: 'selfRated',
    atMs: 1,
    seatId: build.stu.id,
    ratings: { listening: 2 },
    textId: null,
  };
  const state = (text: string | null) =>
    reduce(fold(opening('blind')), [{ event: note, text }, { event: rated, text }, { event: spanOpened(ann) }]);

  expect([...state('a').notes.values()]).toMatchObject([{ text: 'a' }]);
  expect([...state(null).notes.values()]).toMatchObject([{ text: null }]);
  expect(state(null).selfRating).toEqual({ ratings: { listening: 2 }, text: null });
  expect({ ...state(null), notes: 0, selfRating: 0 }).toEqual({ ...state('a'), notes: 0, selfRating: 0 });
});

test('[X3] what a rater watched is a list of intervals: a new task ends the one before, leaving ends the last', () => {
  const seatId = ann.id;
  const state = fold([
    { type: 'watchStarted', seatId, atMs: 1_000, codes: 'all' },
    { type: 'watchStarted', seatId, atMs: 2_000, codes: ['reflection'] },
    { type: 'watchStopped', seatId, atMs: 3_000 },
    { type: 'watchStopped', seatId, atMs: 3_500 },
    { type: 'watchStarted', seatId, atMs: 4_000, codes: 'all' },
  ]);

  expect(state.watches.get(seatId)).toEqual([
    { fromMs: 1_000, toMs: 2_000, codes: 'all' },
    { fromMs: 2_000, toMs: 3_000, codes: ['reflection'] },
    { fromMs: 4_000, toMs: null, codes: 'all' },
  ]);
});
