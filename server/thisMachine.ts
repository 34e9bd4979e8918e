import fs from 'node:fs';
import os from 'node:os';
import type { Machine } from './Machine.ts';

const bootIdFile = '/proc/sys/kernel/random/boot_id';
/** How seldom it is looked whether the machine has slept. */
const lookEveryMs = 500;
/** Less is the doubt of the coarser count. */
const leastSleepMs = 1_000;

export function thisMachine(): Machine {
  return { bootId: bootId(), sinceBootMs: countingSleep(awakeMs, () => os.uptime() * 1_000), wallMs: Date.now };
}

/**
 * A fine count that stands still while the machine sleeps (Linux's CLOCK_MONOTONIC), put forward by what a coarse one that
 * goes on (CLOCK_BOOTTIME) has more. Where there is none of that kind, sleep is not counted. Both in ms.
 */
export function countingSleep(awake: () => number, withSleep: () => number): () => number {
  let sleptMs = 0;
  let lookedMs = Number.NEGATIVE_INFINITY;
  return () => {
    const nowMs = awake();
    if (nowMs - lookedMs >= lookEveryMs) {
      lookedMs = nowMs;
      const moreMs = withSleep() - nowMs;
      if (moreMs >= sleptMs + leastSleepMs) sleptMs = moreMs;
    }
    return nowMs + sleptMs;
  };
}

function awakeMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

function bootId(): string | null {
  try {
    return fs.readFileSync(bootIdFile, 'utf8').trim();
  } catch {
    return null; // Not Linux.
  }
}
