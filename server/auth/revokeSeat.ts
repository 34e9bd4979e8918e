import type { SeatId, SessionId } from '@fishbowl/shared/core/ids';
import type { AuthDeps } from './AuthDeps.ts';

/** Shows somebody the door, once. A link that is not for a whole class goes as well, or they would be back in a second. */
export async function revokeSeat({ store, nowMs }: AuthDeps, sessionId: SessionId, seatId: SeatId): Promise<void> {
  const seat = await store.seats.revoke(sessionId, seatId, nowMs());
  if (!seat) return;
  const { role, linkId, personId } = seat;
  if (role === 'observer') return;
  const present = (await store.roleLinks.forSession(sessionId)).find((each) => each.role === role);
  const wasGuest = linkId === null && (await store.people.claimedBy(personId)).length > 0; // Who knows the link.
  if (present && (present.id === linkId || wasGuest)) await store.roleLinks.revoke(sessionId, role, nowMs());
}
