import { atMostEvery } from '@fishbowl/client/state/atMostEvery';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => vi.useRealTimers());

test('[V9] a place is told at once and then at most so often, and the newest is never lost', () => {
  vi.useFakeTimers();
  const sent: number[] = [];
  const tell = atMostEvery<number>(150, (value) => sent.push(value));

  for (const value of [1, 2, 3]) tell(value);
  expect(sent).toEqual([1]);
  vi.advanceTimersByTime(150);
  expect(sent).toEqual([1, 3]);
  tell(4);
  vi.advanceTimersByTime(1_000);
  expect(sent).toEqual([1, 3, 4]);
  tell(5);
  expect(sent).toEqual([1, 3, 4, 5]);
});
