import type { SeatId } from '../core/ids.ts';
import { type Interval, lengthMs, within, without } from '../core/interval.ts';
import type { SessionState } from './state.ts';

/** Session time that was practice: from the start to the end (or to `nowMs`), less the pauses. Rates rest on it. */
export function practiceTime(state: SessionState, nowMs: number): readonly Interval[] {
  if (state.startedWallMs === null) return [];
  const endMs = state.endedMs ?? nowMs;
  return without([{ fromMs: 0, toMs: endMs }], closed(state.pauses, endMs));
}

export function practiceMs(state: SessionState, nowMs: number): number {
  return lengthMs(practiceTime(state, nowMs));
}

/** What a rater watched of the practice time. */
export function watchedTime(state: SessionState, seatId: SeatId, nowMs: number): readonly Interval[] {
  const endMs = state.endedMs ?? nowMs;
  return within(closed(state.watches.get(seatId) ?? [], endMs), practiceTime(state, nowMs));
}

function closed(intervals: readonly { fromMs: number; toMs: number | null }[], endMs: number): readonly Interval[] {
  return intervals.map(({ fromMs, toMs }) => ({ fromMs, toMs: Math.min(toMs ?? endMs, endMs) }));
}
