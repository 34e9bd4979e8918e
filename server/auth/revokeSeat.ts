import type { SeatId, SessionId } from '@fishbowl/shared/core/ids';
import type { SeatRow } from '../store/Seats.ts';
import type { Records } from '../store/Store.ts';
import type { AuthDeps } from './AuthDeps.ts';

interface Deps extends Pick<AuthDeps, 'nowMs'> {
  readonly store: Pick<Records, 'seats' | 'roleLinks'>;
}

/**
 * Shows somebody the door, once; undefined if they were shown it before. A link that is not for a whole class goes as well,
 * or they would be back in a second.
 */
export async function revokeSeat(
  { store, nowMs }: Deps,
  sessionId: SessionId,
  seatId: SeatId,
): Promise<SeatRow | undefined> {
  const seat = await store.seats.revoke(sessionId, seatId, nowMs());
  if (!seat) return undefined;
  const present = (await store.roleLinks.forSession(sessionId)).find(({ id }) => id === seat.linkId);
  if (present && seat.role !== 'observer') await store.roleLinks.revoke(sessionId, seat.role, nowMs());
  return seat;
}
