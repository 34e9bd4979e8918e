import { assignVolley, volleyLagMs } from '@fishbowl/shared/volley/assignVolley';
import { volleysOf } from '@fishbowl/shared/volley/volleysOf';
import { expect, test } from 'vitest';
import { turns } from '../../support/turns.ts';

/** Volley 1 from 10 to 20 s, volley 2 from 40 to 50 s. */
const volleys = volleysOf(turns(['p', 10, 20], ['c', 20, 40], ['p', 40, 50]));

function numberAt(second: number, volleyAtMs?: number | null) {
  return assignVolley({ startMs: second * 1_000, volleyAtMs }, volleys)?.number ?? null;
}

test('[Y2] a tag belongs to the volley at its time, its start included', () => {
  expect([10, 15, 40, 49.9].map((second) => numberAt(second))).toEqual([1, 1, 2, 2]);
});

test('[Y2] else to the one just before it, within the lag', () => {
  const lag = volleyLagMs / 1_000;

  expect([20, 20 + lag, 50 + lag].map((second) => numberAt(second))).toEqual([1, 1, 2]);
  expect(assignVolley({ startMs: 21_000 }, volleys, 500)).toBeNull();
});

test('[Y2] else to none', () => {
  expect([0, 9.9, 30, 39.9, 100].map((second) => numberAt(second))).toEqual([null, null, null, null, null]);
  expect(assignVolley({ startMs: 0 }, [])).toBeNull();
});

test('[Y2] a correction by hand goes before the tag’s own time', () => {
  expect(numberAt(45, 12_000)).toBe(1);
  expect(numberAt(30, 45_000)).toBe(2);
  expect(numberAt(45, 0)).toBeNull();
  expect(numberAt(45, null)).toBe(2);
});
