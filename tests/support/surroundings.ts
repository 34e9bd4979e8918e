import type { Surroundings } from '@fishbowl/server/session/Surroundings';
import { rules, startedWallMs } from './build.ts';

/** A clock that stands still at session time `atMs`, and the test codebook. */
export function surroundings(atMs = 60_000): Surroundings {
  return { wallMs: () => startedWallMs + atMs, rulesFor: () => rules };
}
