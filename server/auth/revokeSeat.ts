import type { SeatId, SessionId } from '@fishbowl/shared/core/ids';
import type { AuthDeps } from './AuthDeps.ts';

/** Shows somebody the door, once. A link that is not for a whole class goes as well, or they would be back in a second. */
export async function revokeSeat({ store, nowMs }: AuthDeps, sessionId: SessionId, seatId: SeatId): Promise<void> {
  const seat = await store.seats.revoke(sessionId, seatId, nowMs());
  if (!seat) return;
  const present = (await store.roleLinks.forSession(sessionId)).find(({ id }) => id === seat.linkId);
  if (present && seat.role !== 'observer') await store.roleLinks.revoke(sessionId, seat.role, nowMs());
}
