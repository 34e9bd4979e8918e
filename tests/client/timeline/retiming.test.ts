import { createRetiming, type Preview } from '@fishbowl/client/timeline/createRetiming';
import { dragged, type Times } from '@fishbowl/client/timeline/dragged';
import type { Mark } from '@fishbowl/client/timeline/model';
import { expect, test } from 'vitest';
import { mark } from './build.ts';

const limitMs = 60_000;
const span = { startMs: 10_000, endMs: 20_000 };
const point = { startMs: 10_000, endMs: null };

/** A surface with a mark selected, and what was told of it. */
function surfaceWith(selected: Mark) {
  const shown: (Preview | null)[] = [];
  const told: Times[] = [];
  const retiming = createRetiming(
    { selected: { laneId: 'q', mark: selected }, preview: (preview) => shown.push(preview) },
    { onRetime: (_, times) => told.push(times), limitMs: () => limitMs },
  );
  return { retiming, shown, told };
}

test('[G20] a mark is moved as a whole, a span by its ends, in whole milliseconds', () => {
  expect(dragged(span, 'whole', 1_500.4, limitMs)).toEqual({ startMs: 11_500, endMs: 21_500 });
  expect(dragged(span, 'start', -2_000, limitMs)).toEqual({ startMs: 8_000, endMs: 20_000 });
  expect(dragged(span, 'end', 500, limitMs)).toEqual({ startMs: 10_000, endMs: 20_500 });
  expect(dragged(point, 'whole', -500, limitMs)).toEqual({ startMs: 9_500, endMs: null });
});

test('[G20] the end of a point makes it a span', () => {
  expect(dragged(point, 'end', 3_000, limitMs)).toEqual({ startMs: 10_000, endMs: 13_000 });
});

test('[G20] nothing is moved before the start, beyond the limit, or the wrong way round', () => {
  expect(dragged(span, 'whole', -99_999, limitMs)).toEqual({ startMs: 0, endMs: 10_000 });
  expect(dragged(span, 'whole', 99_999, limitMs)).toEqual({ startMs: 50_000, endMs: 60_000 });
  expect(dragged(span, 'start', 99_999, limitMs)).toEqual({ startMs: 20_000, endMs: 20_000 });
  expect(dragged(span, 'end', -99_999, limitMs)).toEqual({ startMs: 10_000, endMs: 10_000 });
});

test('[G20] a span that lasts beyond now already may be moved, and not further', () => {
  expect(dragged(span, 'whole', 2_000, 15_000)).toEqual(span);
  expect(dragged(span, 'end', 2_000, 15_000)).toEqual(span);
});

test('[G21] every step is shown, and one change is told at the drop', () => {
  const { retiming, shown, told } = surfaceWith(mark('m', 10_000, { own: true }));

  retiming.begin('whole');
  for (const byMs of [100, 200, 300]) retiming.moveTo(byMs);
  retiming.moveOn(50);
  expect(told).toEqual([]);
  retiming.drop();

  expect(shown.map((preview) => preview?.startMs)).toEqual([10_100, 10_200, 10_300, 10_350, undefined]);
  expect(told).toEqual([{ startMs: 10_350, endMs: null }]);
  retiming.drop();
  expect(told).toHaveLength(1);
});

test('[G21] what is let go with Esc, or comes back to its place, is told to nobody', () => {
  const { retiming, shown, told } = surfaceWith(mark('m', 10_000, { own: true }));
  retiming.begin('end');
  retiming.moveTo(5_000);
  expect(retiming.isMoving).toBe(true);

  retiming.cancel();
  retiming.drop();
  retiming.begin('whole');
  retiming.moveTo(5_000);
  retiming.moveTo(0);
  retiming.drop();

  expect(retiming.isMoving).toBe(false);
  expect(shown.at(-1)).toBeNull();
  expect(told).toEqual([]);
});

test('[G21] somebody else’s mark cannot be moved', () => {
  const { retiming, shown } = surfaceWith(mark('m', 10_000));

  retiming.begin('whole');
  retiming.moveTo(5_000);

  expect(shown).toEqual([]);
});
