import type { SessionId } from '@fishbowl/shared/core/ids';
import type { BrowserSeat, SeatRow } from '../store/Seats.ts';
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

type SeatDeps = Pick<AuthDeps, 'nowMs'> & { readonly store: Pick<Records, 'seats'> };

/** The seat this visitor has in the session: by this browser, else by account. */
export async function seatOf(deps: SeatDeps, visitor: Visitor, sessionId: SessionId): Promise<SeatRow | undefined> {
  const { signedIn } = visitor;
  const byToken = await browserSeatOf(deps, visitor, sessionId);
  return byToken ?? (signedIn && (await deps.store.seats.byPerson(sessionId, signedIn.account.personId)));
}

/** The seat of this browser, and how it has it. An account alone is no seat. */
export async function browserSeatOf(
  { store, nowMs }: SeatDeps,
  { seatToken }: Pick<Visitor, 'seatToken'>,
  sessionId: SessionId,
): Promise<BrowserSeat | undefined> {
  const token = seatToken(sessionId);
  return token === undefined ? undefined : store.seats.byTokenHash(sessionId, hashOf(token), nowMs());
}
