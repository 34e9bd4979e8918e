import type { SessionEvent } from './event.ts';
import type { Phase } from './phase.ts';
import type { SessionState } from './state.ts';

/** The kinds of facts that move the phase: the others may be left out when nothing else is asked. */
export const courseTypes = [
  'sessionStarted',
  'paused',
  'resumed',
  'sessionEnded',
  'sessionClosed',
] as const satisfies readonly SessionEvent['type'][];

/** Where the session stands, as far as the given state knows. */
export function phaseOf(state: SessionState): Phase {
  if (state.startedWallMs === null) return 'lobby';
  if (state.endedMs !== null) return state.changes.some(({ type }) => type === 'sessionClosed') ? 'closed' : 'debrief';
  return state.pauses.at(-1)?.toMs === null ? 'paused' : 'live';
}
