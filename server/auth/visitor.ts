import type { SessionId } from '@fishbowl/shared/core/ids';
import type { SeatRow } from '../store/Seats.ts';
import type { Records } from '../store/Store.ts';
import type { AuthDeps } from './AuthDeps.ts';
import type { SignedIn } from './signIn.ts';
import { hashOf } from './tokens.ts';

/** Somebody at the door, by what their browser carries. */
export interface Visitor {
  readonly signedIn: SignedIn | undefined;
  /** The token this browser has for a seat in that session. */
  seatToken(sessionId: SessionId): string | undefined;
}

/** The seat this visitor has in the session: by this browser, else by account. */
export async function seatOf(
  { store, nowMs }: Pick<AuthDeps, 'nowMs'> & { readonly store: Pick<Records, 'seats'> },
  { signedIn, seatToken }: Visitor,
  sessionId: SessionId,
): Promise<SeatRow | undefined> {
  const token = seatToken(sessionId);
  const byToken = token === undefined ? undefined : await store.seats.byTokenHash(sessionId, hashOf(token), nowMs());
  return byToken ?? (signedIn && (await store.seats.byPerson(sessionId, signedIn.account.personId)));
}
