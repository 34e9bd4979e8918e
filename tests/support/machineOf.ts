import type { Machine } from '@fishbowl/server/Machine';

/** A machine whose counts are all this one; of an unknown start. */
export function machineOf(nowMs: () => number): Machine {
  return { bootId: null, sinceBootMs: nowMs, wallMs: nowMs };
}
