import type { SessionEvent } from './event.ts';
import type { Seat } from './seat.ts';
import { closeOpenSpans } from './spanEnds.ts';
import type { SessionState } from './state.ts';

type Reason = Extract<SessionEvent, { type: 'paused' }>['reason'];

/** The session pauses, and what is open ends there (D3). */
export function paused(
  state: SessionState,
  atMs: number,
  { id: seatId }: Seat,
  reason: Reason,
): readonly SessionEvent[] {
  return [...closeOpenSpans(state, atMs, 'pause'), { type: 'paused', atMs, seatId, reason }];
}
