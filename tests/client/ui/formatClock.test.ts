import { formatClock, isoDuration } from '@fishbowl/client/ui/formatClock';
import { expect, test } from 'vitest';

test('[U3] session time reads mm:ss, and h:mm:ss from one hour on', () => {
  expect(formatClock(0)).toBe('00:00');
  expect(formatClock(872_000)).toBe('14:32');
  expect(formatClock(3_599_999)).toBe('59:59');
  expect(formatClock(3_600_000)).toBe('1:00:00');
  expect(formatClock(36_061_000)).toBe('10:01:01');
});

test('[U3] part of a second is not shown, and no time is below zero', () => {
  expect(formatClock(59_999)).toBe('00:59');
  expect(formatClock(-1)).toBe('00:00');
  expect(isoDuration(-1)).toBe('PT0S');
  expect(isoDuration(872_900)).toBe('PT872S');
});
