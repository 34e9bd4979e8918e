import type { SessionId } from '@fishbowl/shared/core/ids';
import type { Account } from '../store/People.ts';
import type { SeatRow } from '../store/Seats.ts';
import type { AuthDeps } from './AuthDeps.ts';
import { hashOf } from './tokens.ts';

/** Somebody at the door, by what their browser carries. */
export interface Visitor {
  readonly account: Account | undefined;
  /** The token this browser has for a seat in that session. */
  seatToken(sessionId: SessionId): string | undefined;
}

/** The seat this visitor has in the session: by this browser, else by account. */
export async function seatOf(
  { store }: Pick<AuthDeps, 'store'>,
  { account, seatToken }: Visitor,
  sessionId: SessionId,
): Promise<SeatRow | undefined> {
  const token = seatToken(sessionId);
  const byToken = token === undefined ? undefined : await store.seats.byTokenHash(sessionId, hashOf(token));
  return byToken ?? (account && (await store.seats.byPerson(sessionId, account.personId)));
}
