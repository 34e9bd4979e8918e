import { maxSessionMs } from '../core/sessionMs.ts';
import type { SessionState } from './state.ts';

/** Session time at a moment of the wall clock; 0 before the start, and never more than can be written (D10). */
export function sessionNow({ startedWallMs }: Pick<SessionState, 'startedWallMs'>, wallMs: number): number {
  return startedWallMs === null ? 0 : Math.min(maxSessionMs, Math.max(0, Math.round(wallMs - startedWallMs)));
}
