import { axisEnd, axisTicks, onAxis, placeThresholds } from '@fishbowl/client/ui/axis';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test('[U4] an axis begins at 0, ends on a round number and holds its values with air', () => {
  expect(axisEnd(2)).toBe(2.5);
  expect(axisEnd(8)).toBe(10);
  expect(axisEnd(0.9)).toBe(1);
  expect(axisEnd(95)).toBe(150);
  expect(axisEnd(0)).toBe(1);

  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (top) => {
      const end = axisEnd(top);
      expect(end).toBeGreaterThan(top);
      expect(end).toBeLessThanOrEqual(top * 1.1 * 1.5 + 1e-9);
    }),
  );
});

test('[U4] an axis has twenty divisions, each fifth of its ticks is long', () => {
  const ticks = axisTicks();

  expect(ticks).toHaveLength(21);
  expect(ticks.filter((tick) => tick.long).map((tick) => tick.percent)).toEqual([0, 25, 50, 75, 100]);
});

test('[U4] a value off the axis stands at its end, never outside the drawing', () => {
  expect(onAxis(3, 2.5)).toBe(100);
  expect(onAxis(-1, 2.5)).toBe(0);
  expect(onAxis(1, 2.5)).toBe(40);
});

test('[U5] the words of two near thresholds turn apart, far ones stay centred', () => {
  const near = placeThresholds(
    [
      { label: 'good 50', at: 50 },
      { label: 'fair 40', at: 40 },
    ],
    100,
  );
  const far = placeThresholds(
    [
      { label: 'fair 1', at: 1 },
      { label: 'good 2', at: 2 },
    ],
    2.5,
  );

  expect(near.map(({ label, anchor }) => [label, anchor])).toEqual([
    ['fair 40', 'end'],
    ['good 50', 'start'],
  ]);
  expect(far.map(({ anchor }) => anchor)).toEqual(['middle', 'middle']);
});

test('[U5] a threshold’s word at an edge turns inwards', () => {
  const anchorAt = (at: number) => placeThresholds([{ label: 'goal', at }], 100)[0]?.anchor;

  expect(anchorAt(2)).toBe('start');
  expect(anchorAt(98)).toBe('end');
});
