import { steadyClock } from '@fishbowl/server/steadyClock';
import { expect, test } from 'vitest';

test('[K8] the clock goes on when the machine’s is set back, and catches up after a sleep', () => {
  const machine = { wallMs: 1_000_000, runningMs: 50 };
  const clock = steadyClock(
    () => machine.wallMs,
    () => machine.runningMs,
  );
  const after = (wallMs: number, runningMs: number) => {
    machine.wallMs += wallMs;
    machine.runningMs += runningMs;
    return clock();
  };

  expect(after(10, 10)).toBe(1_000_010);
  expect(after(-5_000, 10)).toBe(1_000_020);
  expect(after(10, 10)).toBe(1_000_030);
  expect(after(100_000, 10)).toBe(1_095_020);
});
