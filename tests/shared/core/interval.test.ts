import { type Interval, lengthMs, union, within, without } from '@fishbowl/shared/core/interval';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const longest = 12;
const intervalArbitrary = fc.record({ fromMs: fc.nat({ max: longest }), toMs: fc.nat({ max: longest }) });
const intervals = fc.array(intervalArbitrary, { maxLength: 5 });

/** The oracle: which single milliseconds are covered, counted one by one. */
function millisecondsOf(given: readonly Interval[]): readonly number[] {
  const all = Array.from({ length: longest + 1 }, (_, ms) => ms);
  return all.filter((ms) => given.some(({ fromMs, toMs }) => fromMs <= ms && ms < toMs));
}

function expectTidy(given: readonly Interval[]): void {
  given.forEach(({ fromMs, toMs }, i) => {
    expect(toMs).toBeGreaterThan(fromMs);
    expect(fromMs).toBeGreaterThan(given[i - 1]?.toMs ?? -1);
  });
}

test('[X4] union covers what some interval covers, in order and without overlaps', () => {
  fc.assert(
    fc.property(intervals, (given) => {
      expect(millisecondsOf(union(given))).toEqual(millisecondsOf(given));
      expectTidy(union(given));
    }),
  );
});

test('[X4] without leaves what no hole covers', () => {
  fc.assert(
    fc.property(intervals, intervals, (given, holes) => {
      const left = without(given, holes);

      expect(millisecondsOf(left)).toEqual(millisecondsOf(given).filter((ms) => !millisecondsOf(holes).includes(ms)));
      expectTidy(left);
    }),
  );
});

test('[X4] within keeps what lies in some bound', () => {
  fc.assert(
    fc.property(intervals, intervals, (given, bounds) => {
      const kept = within(given, bounds);

      expect(millisecondsOf(kept)).toEqual(millisecondsOf(given).filter((ms) => millisecondsOf(bounds).includes(ms)));
      expectTidy(kept);
    }),
  );
});

test('[X4] length counts overlaps once', () => {
  fc.assert(
    fc.property(intervals, (given) => {
      expect(lengthMs(given)).toBe(millisecondsOf(given).length);
    }),
  );
});
