import { msAt, xOf } from '@fishbowl/client/timeline/scale';
import { Viewport } from '@fishbowl/client/timeline/Viewport';
import { expect, test } from 'vitest';

const extent = { durationMs: 1_200_000, widthPx: 800 };

test('[G9] the whole session stays in sight as it grows', () => {
  const viewport = new Viewport();
  viewport.at(extent, 0);

  const grown = { ...extent, durationMs: 1_500_000 };

  expect(msAt(viewport.at(grown, 1_400_000), 800)).toBeCloseTo(1_500_000);
});

test('[G9] zoomed in, the hand is followed at four fifths of the width', () => {
  const viewport = new Viewport();
  viewport.zoom(extent, 400, 5);

  expect(xOf(viewport.at(extent, 900_000), 900_000)).toBeCloseTo(640);
  expect(xOf(viewport.at(extent, 900_500), 900_500)).toBeCloseTo(640);
});

test('[G9] panning away stops following, and following again brings the hand back', () => {
  const viewport = new Viewport();
  viewport.zoom(extent, 400, 5);
  viewport.at(extent, 900_000);

  viewport.pan(extent, -1_000);

  expect(viewport.isFollowing).toBe(false);
  expect(xOf(viewport.at(extent, 900_000), 900_000)).toBeGreaterThan(800);
  viewport.follow(true);
  expect(xOf(viewport.at(extent, 900_000), 900_000)).toBeCloseTo(640);
});

test('[G9] what cannot move says so, so that the page can scroll instead', () => {
  const viewport = new Viewport();

  expect([viewport.pan(extent, 50), viewport.zoom(extent, 10, 0.5)]).toEqual([false, false]);
  expect([viewport.zoom(extent, 10, 2), viewport.isFitted]).toEqual([true, false]);
});

test('[G9] on a narrow screen the timeline opens on four minutes', () => {
  const phone = { durationMs: 1_200_000, widthPx: 334 };
  const viewport = new Viewport();

  const view = viewport.at(phone, null);

  expect(msAt(view, 334) - msAt(view, 0)).toBeCloseTo(240_000);
  expect(viewport.isFitted).toBe(false);
});
