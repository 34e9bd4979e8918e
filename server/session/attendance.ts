import { isDeepStrictEqual } from 'node:util';
import type { SeatId } from '@fishbowl/shared/core/ids';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import { phaseOf } from '@fishbowl/shared/session/phaseOf';
import { isRater } from '@fishbowl/shared/session/seat';
import type { SessionState } from '@fishbowl/shared/session/state';

/**
 * What has to be logged so that each rater's exposure is what it is now (X1): watching starts when a rater is here and
 * the session runs. In a call, who is gone sees nothing; in a room, a sleeping phone does not close its owner's eyes.
 */
export function attendance(state: SessionState, online: ReadonlySet<SeatId>, atMs: number): readonly SessionEvent[] {
  const phase = phaseOf(state);
  if (phase !== 'live' && phase !== 'paused') return [];
  return [...state.seats].flatMap(([seatId, { role, revoked }]): SessionEvent[] => {
    if (!isRater(role)) return [];
    const watch = state.watches.get(seatId)?.at(-1);
    const watching = watch?.toMs === null;
    const task = state.tasks.get(seatId) ?? 'all';
    const codes = task === 'all' ? task : [...task];
    const here = online.has(seatId) && !revoked;
    const hasNewTask = watching && !isDeepStrictEqual(watch.codes, codes);
    if (here && (!watching || hasNewTask)) return [{ type: 'watchStarted', seatId, atMs, codes }];
    const gone = watching && !here && (state.config?.place === 'call' || revoked);
    return gone ? [{ type: 'watchStopped', seatId, atMs }] : [];
  });
}
