import { fitView } from '@fishbowl/client/timeline/scale';
import { ticksOf } from '@fishbowl/client/timeline/ticks';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test('[G2] at its usual length the rule has a tick every 15 s, a higher one every minute and a number every two', () => {
  const extent = { durationMs: 1_200_000, widthPx: 843 };

  const ticks = ticksOf(fitView(extent), extent);

  expect(ticks.length).toBe(81);
  expect(ticks.slice(0, 9).map(({ size }) => size)).toEqual([10, 3, 3, 3, 7, 3, 3, 3, 10]);
  expect(ticks.flatMap(({ label }) => label ?? [])).toEqual([
    '0',
    '2',
    '4',
    '6',
    '8',
    '10',
    '12',
    '14',
    '16',
    '18',
    '20',
  ]);
});

test('[G2] numbers closer than a minute are written as minutes and seconds', () => {
  const ticks = ticksOf({ startMs: 60_000, pxPerMs: 0.006 }, { durationMs: 1_200_000, widthPx: 240 });

  expect(ticks.flatMap(({ label }) => label ?? [])).toEqual(['1:00', '1:10', '1:20', '1:30', '1:40']);
});

test('[G2] at any length and zoom the ticks stand 5 px apart or more, the numbers 52, and they stay within the session', () => {
  const widthPx = fc.integer({ min: 120, max: 3_000 });
  const durationMs = fc.integer({ min: 10_000, max: 20 * 3_600_000 });
  const zoom = fc.double({ min: 1, max: 500, noNaN: true });
  fc.assert(
    fc.property(widthPx, durationMs, zoom, (width, duration, factor) => {
      const extent = { durationMs: duration, widthPx: width };
      const view = { startMs: duration / 3, pxPerMs: Math.min(0.2, fitView(extent).pxPerMs * factor) };

      const ticks = ticksOf(view, extent);

      const gaps = (xs: readonly number[]) => xs.slice(1).map((x, i) => x - (xs[i] ?? 0));
      expect(Math.min(...gaps(ticks.map(({ x }) => x)), 999)).toBeGreaterThanOrEqual(4.999);
      const labelled = ticks.filter(({ label }) => label !== null).map(({ x }) => x);
      expect(Math.min(...gaps(labelled), 999)).toBeGreaterThanOrEqual(51.999);
      expect(ticks.length).toBeGreaterThan(0);
      expect(ticks.at(-1)?.x).toBeLessThanOrEqual((duration - view.startMs) * view.pxPerMs + 0.001);
    }),
  );
});
