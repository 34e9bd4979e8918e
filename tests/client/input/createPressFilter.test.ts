import { createPressFilter } from '@fishbowl/client/input/createPressFilter';
import { expect, test } from 'vitest';

test('[U21] two presses of one key within a quarter of a second are one; of two keys they are two', () => {
  const filter = createPressFilter();

  expect(filter.judge('OQ', 1_000)).toBe('new');
  expect(filter.judge('SR', 1_010)).toBe('new');
  expect(filter.judge('OQ', 1_249.9)).toBe('double');
  expect(filter.judge('OQ', 1_250)).toBe('new');
});

test('[U21] a third press is judged by the one that counted, so that nothing but the bounce is lost', () => {
  const filter = createPressFilter();

  expect([0, 200, 260].map((ms) => filter.judge('OQ', ms))).toEqual(['new', 'double', 'new']);
});

test('[U21] a touch that is told late is judged by when the finger came down', () => {
  const filter = createPressFilter();

  expect([1_000, 900, 700].map((ms) => filter.judge('OQ', ms))).toEqual(['new', 'double', 'new']);
});

test('[U21] a key held down tags once, and not again as it is let go', () => {
  const filter = createPressFilter();
  filter.judge('OQ', 0);

  expect([500, 530, 560].map((ms) => filter.judge('OQ', ms, true))).toEqual(['held', 'held', 'held']);
  expect(filter.judge('OQ', 600)).toBe('double');
  expect(filter.judge('OQ', 900)).toBe('new');
});
