import type { Phase } from './phase.ts';
import type { SessionState } from './state.ts';

/** Where the session stands, as far as the given state knows. */
export function phaseOf(state: SessionState): Phase {
  if (state.startedWallMs === null) return 'lobby';
  if (state.endedMs !== null) return state.changes.some(({ type }) => type === 'sessionClosed') ? 'closed' : 'debrief';
  return state.pauses.at(-1)?.toMs === null ? 'paused' : 'live';
}
