import type { SeatChanges } from '../auth/seatsFollow.ts';
import { occupant } from './admitted.ts';
import type { RouteDeps } from './RouteDeps.ts';

/** Tells each session what became of seats in it. What cannot be told in one keeps the others from nothing; then it throws. */
export async function tellSeatChanges(
  { sessions }: Pick<RouteDeps, 'sessions'>,
  { revoked, changed, kept = [] }: SeatChanges,
): Promise<void> {
  const told = await Promise.allSettled([
    ...revoked.map(({ sessionId, id }) => sessions.seatRevoked(sessionId, id)),
    ...changed.map((seat) => sessions.seatTaken(seat.sessionId, occupant(seat, false))), // Nobody who supervises is pseudonymous.
    sessions.recheck(new Set(kept.map(({ id }) => id))),
  ]);
  for (const each of told) if (each.status === 'rejected') throw each.reason;
}
