import type { Extent } from '@fishbowl/client/timeline/scale';
import {
  clampView,
  fitView,
  isFitted,
  msAt,
  panBy,
  reveal,
  snapView,
  xOf,
  zoomAt,
} from '@fishbowl/client/timeline/scale';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const extent: Extent = { durationMs: 1_200_000, widthPx: 800 };

test('[G1] the moment under the pointer stays under it while zooming in', () => {
  const x = fc.double({ min: 0, max: 800, noNaN: true });
  const factors = fc.array(fc.double({ min: 1, max: 3, noNaN: true }), { maxLength: 6 });
  fc.assert(
    fc.property(x, factors, (at, all) => {
      const before = msAt(fitView(extent), at);

      const view = all.reduce((seen, factor) => zoomAt(seen, extent, at, factor), fitView(extent));

      expect(msAt(view, at)).toBeCloseTo(before, 3);
    }),
  );
});

test('[G1] however one zooms and pans, nothing before the start or after the end comes into sight', () => {
  const step = fc.record({
    x: fc.integer({ min: 0, max: 800 }),
    factor: fc.double({ min: 0.2, max: 5, noNaN: true }),
    dx: fc.integer({ min: -5_000, max: 5_000 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const view = steps.reduce(
        (seen, { x, factor, dx }) => panBy(zoomAt(seen, extent, x, factor), extent, dx),
        fitView(extent),
      );

      expect(view.startMs).toBeGreaterThanOrEqual(0);
      expect(msAt(view, extent.widthPx)).toBeLessThanOrEqual(extent.durationMs + 0.001);
    }),
  );
});

test('[G1] zooming out ends with the whole session, and zooming in ends at 5 ms per pixel', () => {
  const near = zoomAt(fitView(extent), extent, 400, 1e9);

  expect(near.pxPerMs).toBe(0.2);
  expect(zoomAt(near, extent, 400, 1e-9)).toEqual(fitView(extent));
  expect(isFitted(near, extent)).toBe(false);
});

test('[G1] a session shorter than a second, or a plot without width, is still a rule', () => {
  expect(clampView({ startMs: 5, pxPerMs: 0 }, { durationMs: 0, widthPx: 0 })).toEqual({ startMs: 0, pxPerMs: 0.001 });
});

test('[G1] a moment in sight does not move the rule, one out of sight comes to the middle', () => {
  const view = clampView({ startMs: 300_000, pxPerMs: 0.01 }, extent);

  expect(reveal(view, extent, 340_000, 24)).toBe(view);
  expect(xOf(reveal(view, extent, 700_000, 24), 700_000)).toBeCloseTo(400);
});

test('[G1] panning moves every mark by the same whole number of device pixels', () => {
  const ratio = 1.5;
  const devicePx = (dx: number, ms: number) =>
    Math.round(xOf(snapView(panBy({ startMs: 100_000, pxPerMs: 0.0137 }, extent, dx), ratio), ms) * ratio);
  const moved = [101_003, 123_457, 140_001].map((ms) => devicePx(0, ms) - devicePx(33.3, ms));

  expect(new Set(moved).size).toBe(1);
});
