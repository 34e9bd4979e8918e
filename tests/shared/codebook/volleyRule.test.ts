import { checkCodebook } from '@fishbowl/shared/codebook/checkCodebook';
import { decideBetween } from '@fishbowl/shared/codebook/undecided';
import { countedInVolley } from '@fishbowl/shared/codebook/volleyRule';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { bookOf } from '../../support/ratingTable.ts';
import undecidedVectors from './mitiUndecided.json' with { type: 'json' };
import volleyVectors from './mitiVolleys.json' with { type: 'json' };

const miti = bookOf('miti-4.2.1');
const slots = miti.volley?.slots ?? [];
const doubts = miti.undecided ?? [];

const codesSchema = z.array(z.string());
const volleys = z.array(z.object({ tags: codesSchema, counted: codesSchema, why: z.string() }));

test.each(volleys.parse(volleyVectors.volleys))('[Y6] MITI 4.2.1, one volley of $tags: $why', ({ tags, counted }) => {
  expect(countedInVolley({ slots }, tags).toSorted()).toEqual(counted.toSorted());
});

test('[Y6] the order of tags and their number change nothing, and no slot counts twice', () => {
  const someTags = fc.array(fc.constantFrom(...miti.codes.map(({ id }) => id)));
  fc.assert(
    fc.property(someTags, (tags) => {
      const counted = countedInVolley({ slots }, tags);

      expect(countedInVolley({ slots }, [...tags, ...tags].toReversed())).toEqual(counted);
      for (const slot of slots) {
        const tagged = slot.some((code) => tags.includes(code));
        expect(slot.filter((code) => counted.includes(code))).toHaveLength(tagged ? 1 : 0);
      }
    }),
  );
});

/** In the vectors a clear case is one that beats the other; all else is doubt. */
const undecided = z
  .array(z.object({ between: z.tuple([z.string(), z.string()]), code: z.string().nullable(), why: z.string() }))
  .parse(undecidedVectors.undecided)
  .map((vector) => ({ ...vector, doubt: /clear|trumps Question/.test(vector.why) ? 'bothFit' : 'unsure' }) as const);

test.each(undecided)('[Y6] MITI 4.2.1, between $between: $why', ({ between, code, doubt }) => {
  const [first, second] = between;

  expect(decideBetween(doubts, between, doubt)).toBe(code);
  expect(decideBetween(doubts, [second, first], doubt)).toBe(code);
});

test('[Y6] where a book says nothing of two codes, nothing is decided', () => {
  expect(decideBetween(doubts, ['GI', 'Q'], 'unsure')).toBeUndefined();
  expect(decideBetween([], ['SR', 'CR'], 'unsure')).toBeUndefined();
});

describe('[B1] the rule for volleys is checked with the rest of the book', () => {
  const code = (id: string, speaker = 'practitioner') => ({ id, label: id, group: 'question', speaker });
  const book = { id: 'own', title: 'Own', unit: 'volley', codes: [code('Q'), code('SR'), code('CT', 'client')] };
  const problemsOf = (more: object) => {
    const checked = checkCodebook({ ...book, ...more });
    return checked.ok ? [] : checked.error.map(({ path, message }) => `${path}: ${message}`);
  };

  test('[B1] a book may do without, and without a source there is no rule', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ volley: { slots: [['Q'], ['SR']], source: 'own choice' } })).toEqual([]);
    expect(problemsOf({ volley: { slots: [['Q']], source: ' ' } })).toEqual(['volley.source: a rule needs its source']);
  });

  test('[B1] unknown codes, the client’s, codes in two places, and a book that counts tags', () => {
    const volley = { slots: [['Q', 'XX'], ['SR', 'Q'], ['CT']], source: 'own choice' };

    expect(problemsOf({ volley })).toEqual([
      'volley.slots.0.1: no code has the id "XX"',
      'volley.slots.2.0: "CT" is said by the client, a volley by the practitioner',
      'volley.slots.1.1: code "Q" is already taken by volley.slots.0.0',
    ]);
    expect(problemsOf({ volley, unit: 'tag' })).toEqual(['volley: the book counts tags: its unit has to be "volley"']);
  });

  test('[B1] what to take in doubt names codes of the book, and each pair once', () => {
    const undecided = [
      { between: ['Q', 'SR'], unsure: 'XX' },
      { between: ['SR', 'Q'], bothFit: null },
      { between: ['Q', 'YY'] },
    ];

    expect(problemsOf({ undecided })).toEqual([
      'undecided.0.unsure: no code has the id "XX"',
      'undecided.2.between.1: no code has the id "YY"',
      'undecided.1: doubt "Q or SR" is already taken by undecided.0',
    ]);
  });
});
