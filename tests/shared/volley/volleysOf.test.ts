import { volleysOf } from '@fishbowl/shared/volley/volleysOf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { turns } from '../../support/turns.ts';

function seconds(each: ReturnType<typeof volleysOf>): readonly (readonly [number, number])[] {
  return each.map(({ startMs, endMs }) => [startMs / 1_000, endMs / 1_000]);
}

describe('[Y1] a volley is practitioner speech until the client says more than "yeah"', () => {
  test.each([
    {
      what: 'an answer ends it',
      heard: turns(['p', 0, 5], ['c', 5, 9], ['p', 9, 12]),
      found: [
        [0, 5],
        [9, 12],
      ],
    },
    { what: 'a "yeah" does not', heard: turns(['p', 0, 5], ['c', 5, 5.9], ['p', 6, 9]), found: [[0, 9]] },
    {
      what: 'from one second on it does',
      heard: turns(['p', 0, 5], ['c', 5, 6], ['p', 6, 9]),
      found: [
        [0, 5],
        [6, 9],
      ],
    },
    { what: 'silence does not', heard: turns(['p', 0, 5], ['p', 25, 30]), found: [[0, 30]] },
    {
      what: 'an answer in pieces is one answer',
      heard: turns(['p', 0, 5], ['c', 5, 5.6], ['c', 6, 6.6], ['p', 7, 9]),
      found: [
        [0, 5],
        [7, 9],
      ],
    },
    {
      what: 'talking over the practitioner is no answer before they stop',
      heard: turns(['p', 0, 10], ['c', 2, 6], ['p', 10.5, 12]),
      found: [[0, 12]],
    },
    {
      what: 'the rest of such a turn is',
      heard: turns(['p', 0, 5], ['c', 4, 8], ['p', 7.5, 12]),
      found: [
        [0, 5],
        [7.5, 12],
      ],
    },
    {
      what: 'the practitioner’s own "mm-hm" while the client speaks is none',
      heard: turns(['p', 0, 5], ['c', 5, 20], ['p', 10, 10.5], ['p', 20, 24]),
      found: [
        [0, 5],
        [20, 24],
      ],
    },
    {
      what: 'a short "Why?" between two turns of the client is one',
      heard: turns(['p', 0, 5], ['c', 5, 9], ['p', 9.2, 9.8], ['c', 10, 20]),
      found: [
        [0, 5],
        [9.2, 9.8],
      ],
    },
    { what: 'a client alone makes none', heard: turns(['c', 0, 5]), found: [] },
    {
      what: 'in any order',
      heard: turns(['p', 9, 12], ['c', 5, 9], ['p', 0, 5]),
      found: [
        [0, 5],
        [9, 12],
      ],
    },
  ])('[Y1] $what', ({ heard, found }) => {
    expect(seconds(volleysOf(heard))).toEqual(found);
  });

  test('[Y1] where a person marked the turns, each answer counts, however short', () => {
    const heard = turns(['p', 0, 5], ['c', 5, 5.4], ['p', 5.4, 9], ['p', 9, 12]);

    expect(seconds(volleysOf(heard, 0))).toEqual([
      [0, 5],
      [5.4, 12],
    ]);
  });
});

const someTurns = fc.array(
  fc
    .tuple(fc.constantFrom<'p' | 'c'>('p', 'c'), fc.nat(600), fc.integer({ min: 1, max: 100 }))
    .map(([who, from, length]) => [who, from / 10, (from + length) / 10] as const),
  { maxLength: 30 },
);

test('[Y1] volleys are in order, numbered from 1, and never overlap', () => {
  fc.assert(
    fc.property(someTurns, (each) => {
      const volleys = volleysOf(turns(...each));

      expect(volleys.map(({ number }) => number)).toEqual(volleys.map((_, index) => index + 1));
      for (const [index, { startMs, endMs }] of volleys.entries()) {
        expect(startMs).toBeLessThan(endMs);
        expect(endMs).toBeLessThanOrEqual(volleys[index + 1]?.startMs ?? endMs);
      }
    }),
  );
});
