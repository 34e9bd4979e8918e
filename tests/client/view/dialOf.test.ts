import { dialOf, dialSummary, stepped } from '@fishbowl/client/view/dialOf';
import { expect, test } from 'vitest';

test('[D18] the dial goes step by step, from the middle where it was not touched, and no further than its ends', () => {
  expect([null, -2, 0, 2].map((value) => stepped(value, 1))).toEqual([1, -1, 1, 2]);
  expect([null, -2, 0, 2].map((value) => stepped(value, -1))).toEqual([-1, -2, -1, 1]);
});

test('[D18] what was said lasts until the next was said, or the end; of two at one moment the later counts', () => {
  const dial = [
    { atMs: 30_000, value: 2 },
    { atMs: 10_000, value: 0 },
    { atMs: 10_000, value: -1 },
    { atMs: 90_000, value: 1 },
  ];

  const stretches = dialOf(dial, 60_000);

  expect(stretches).toEqual([
    { fromMs: 10_000, toMs: 30_000, value: -1 },
    { fromMs: 30_000, toMs: 60_000, value: 2 },
  ]);
  expect(dialSummary(stretches)).toEqual({
    understoodMs: 30_000,
    pushedMs: 20_000,
    saidMs: 50_000,
    lowest: { fromMs: 10_000, toMs: 30_000, value: -1 },
  });
  expect(dialSummary([])).toEqual({ understoodMs: 0, pushedMs: 0, saidMs: 0, lowest: null });
});
