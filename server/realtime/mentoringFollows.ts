import type { SeatId } from '@fishbowl/shared/core/ids';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import type { SessionState } from '@fishbowl/shared/session/state';

/** Whether a seat mentors may have changed since it was taken, or last told. */
export function mentoringFollows(seatId: SeatId, mentoring: boolean) {
  return ({ seats }: SessionState): readonly SessionEvent[] => {
    const seat = seats.get(seatId);
    return !seat || seat.mentoring === mentoring ? [] : [{ type: 'mentoringChanged', seatId, mentoring }];
  };
}
