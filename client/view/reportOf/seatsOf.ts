import type { SeatId } from '@fishbowl/shared/core/ids';
import type { Role } from '@fishbowl/shared/session/seat';
import type { SessionState } from '@fishbowl/shared/session/state';

/** Seats in this role that were not revoked, in the order of coming. */
export function seatsOf(state: SessionState, role: Role): readonly SeatId[] {
  return [...state.seats].filter(([, seat]) => seat.role === role && !seat.revoked).map(([id]) => id);
}
