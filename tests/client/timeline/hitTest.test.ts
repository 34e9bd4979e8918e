import { hitTest } from '@fishbowl/client/timeline/hitTest';
import { LaneIndexes } from '@fishbowl/client/timeline/LaneIndexes';
import { layout } from '@fishbowl/client/timeline/layout';
import { expect, test } from 'vitest';
import { density, lane, mark, model } from './build.ts';

const lanes = [
  lane('q', [mark('a', 100_000), mark('b', 108_000), mark('c', 109_000, { variant: 1 })]),
  lane('r', [mark('span', 100_000, { endMs: 300_000 }), mark('on', 200_000, { variant: 1 })]),
  density('others', [100_000]),
];
const extent = { durationMs: 1_000_000, widthPx: 1_000 };
const plan = layout({
  model: model({ lanes }),
  view: { startMs: 0, pxPerMs: 0.001 },
  extent,
  nowMs: null,
  selected: null,
  words: { take: String, away: String },
  indexes: new LaneIndexes(),
});
const [q, r, others] = [56, 80, 104];

test('[G6] the nearest mark of the lane under the pointer is hit, with the number of those on top of it', () => {
  expect(hitTest(plan, 101, q)).toMatchObject({ mark: { id: 'a' }, x: 100, laneMidPx: q, others: 0 });
  expect(hitTest(plan, 110, q)).toMatchObject({ mark: { id: 'c' }, others: 1 });
});

test('[G6] a target is at least 24 px wide', () => {
  expect(hitTest(plan, 100 - 12, q)?.mark.id).toBe('a');
  expect(hitTest(plan, 100 - 12.1, q)).toBeNull();
});

test('[G6] a span is hit along its line, but a mark on the line comes first', () => {
  expect(hitTest(plan, 260, r)?.mark.id).toBe('span');
  expect(hitTest(plan, 203, r)?.mark.id).toBe('on');
  expect(hitTest(plan, 301, r)).toBeNull();
});

test('[G8] nothing can be picked from a density lane, the ruler or below the lanes', () => {
  expect([hitTest(plan, 100, others), hitTest(plan, 100, 10), hitTest(plan, 100, 500)]).toEqual([null, null, null]);
});
