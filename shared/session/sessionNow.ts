import type { SessionState } from './state.ts';

/** Session time at a moment of the wall clock; 0 before the start. */
export function sessionNow(state: Pick<SessionState, 'startedWallMs'>, wallMs: number): number {
  return state.startedWallMs === null ? 0 : Math.max(0, Math.round(wallMs - state.startedWallMs));
}
