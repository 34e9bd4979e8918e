import type { SeatId, SessionId } from '@fishbowl/shared/core/ids';
import type { AuthDeps } from './AuthDeps.ts';
import { capacity } from './capacity.ts';

/** Shows somebody the door, once. The link that seated this one person goes as well, or they would be back in a second. */
export async function revokeSeat({ store, nowMs }: AuthDeps, sessionId: SessionId, seatId: SeatId): Promise<void> {
  const seat = await store.seats.revoke(sessionId, seatId, nowMs());
  if (!seat) return;
  const present = (await store.roleLinks.forSession(sessionId)).find(({ id }) => id === seat.linkId);
  if (present && capacity(seat.role) === 1) await store.roleLinks.revoke(sessionId, seat.role, nowMs());
}
