import type { PersonId, SeatId, SessionId } from '@fishbowl/shared/core/ids';
import type { SeatRow } from '../store/Seats.ts';
import type { Records } from '../store/Store.ts';
import type { AuthDeps } from './AuthDeps.ts';

/**
 * Shows somebody the door, once, and has it in the record. If they had come by a link, the one that leads there now goes as
 * well, unless it is for a whole class: it may be newer than theirs, and known to them all the same, and they would be back in
 * a second. `byId` null: it is not known any more who began it.
 */
export async function revokeSeat(
  { store, nowMs }: Pick<AuthDeps, 'store' | 'nowMs'>,
  ...revoking: [sessionId: SessionId, seatId: SeatId, byId: PersonId | null]
): Promise<void> {
  await store.atOnce((records) => revokeSeatWithin({ records, nowMs }, ...revoking));
}

interface Within extends Pick<AuthDeps, 'nowMs'> {
  readonly records: Pick<Records, 'seats' | 'roleLinks' | 'people' | 'audit'>;
}

/** The same, as a part of more that is done within `Store.atOnce`. Undefined if they were shown the door before. */
export async function revokeSeatWithin(
  { records: { seats, roleLinks, people, audit }, nowMs }: Within,
  sessionId: SessionId,
  seatId: SeatId,
  byId: PersonId | null,
): Promise<SeatRow | undefined> {
  const seat = await seats.revoke(sessionId, seatId, nowMs());
  if (!seat) return undefined;
  const { role, linkId, personId: aboutId } = seat;
  const cameByLink = linkId !== null || (await people.guestsOf(aboutId)).length > 0;
  if (cameByLink && role !== 'observer') await roleLinks.revoke(sessionId, role, nowMs());
  await audit.append({ action: 'seatRevoked', byId, aboutId, sessionId, detail: { role } }, nowMs());
  return seat;
}
