import type { Hold, SeatRow } from '../store/Seats.ts';
import type { Records } from '../store/Store.ts';
import { hashOf } from './tokens.ts';
import type { Visitor } from './visitor.ts';

interface Held {
  readonly seat: SeatRow;
  /** What the visitor is given for it is as good as that by which they have it, and no better. */
  readonly hold: Hold;
}

/**
 * The seat as it is now, for a visitor to be given a token or a hand-off for it: until the end of their own sign-in, else of
 * the one that let them in. Undefined if what they came by is gone, or if it would let into an account's seat for ever (N64).
 * Call it within `Store.atOnce`, together with what gives. `cameBy`: a link or a hand-off; absent: they came by the token
 * that their browser has.
 */
export async function stillHas(
  { seats, people }: Pick<Records, 'seats' | 'people'>,
  { id, sessionId }: Pick<SeatRow, 'id' | 'sessionId'>,
  { signedIn, seatToken }: Visitor,
  cameBy?: Hold,
): Promise<Held | undefined> {
  const seat = (await seats.forSession(sessionId)).find((each) => each.id === id && each.revokedMs === null);
  if (!seat || seat.name === null) return undefined; // Nobody sits there, or somebody who was erased.
  const owner = await people.account(seat.personId);
  if (owner && signedIn?.account.personId === owner.personId)
    return { seat, hold: { signInId: signedIn.signInId, takenUp: false } };
  const hold = cameBy ?? (await seats.holdOf(id, hashOf(seatToken(sessionId) ?? '')));
  if (!hold || (hold.signInId === null && owner)) return undefined;
  return { seat, hold };
}
