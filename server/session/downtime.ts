import type { SessionEvent } from '@fishbowl/shared/session/event';
import { phaseOf } from '@fishbowl/shared/session/phaseOf';
import { sessionNow } from '@fishbowl/shared/session/sessionNow';
import type { SessionState } from '@fishbowl/shared/session/state';

/** From when to when no server was running, in ms since 1970. */
export interface Outage {
  readonly fromWallMs: number;
  readonly toWallMs: number;
}

/** What an outage means for a session that was running: nobody could be seen or heard in between (X2). */
export function downtime(state: SessionState, { fromWallMs, toWallMs }: Outage): readonly SessionEvent[] {
  const phase = phaseOf(state);
  if (phase !== 'live' && phase !== 'paused') return [];
  const [fromMs, toMs] = [sessionNow(state, fromWallMs), sessionNow(state, toWallMs)];
  const stopped = [...state.watches]
    .filter(([, watches]) => watches.at(-1)?.toMs === null && state.config?.place === 'call')
    .map(([seatId]) => ({ type: 'watchStopped', seatId, atMs: fromMs }) as const);
  return [...stopped, { type: 'serverDown', fromMs, toMs }];
}
