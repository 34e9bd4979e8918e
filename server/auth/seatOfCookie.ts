import fastifyCookie from '@fastify/cookie';
import type { SeatId, SessionId } from '@fishbowl/shared/core/ids';
import type { BrowserSeat } from '../store/Seats.ts';
import type { AuthDeps } from './AuthDeps.ts';
import { seatCookie } from './cookies.ts';
import { isShutOut } from './isShutOut.ts';
import { hashOf } from './tokens.ts';

export interface Seated extends Pick<BrowserSeat, 'role' | 'personId' | 'name' | 'takenUp'> {
  readonly seatId: SeatId;
  /** Was taken out of the session's course: it is theirs to read, and no more (N61). */
  readonly readsOnly: boolean;
}

/** Who a socket is, by the cookie header of its handshake. Only the seat counts there, never the account. */
export async function seatOfCookie(
  { store, nowMs }: Pick<AuthDeps, 'store' | 'nowMs'>,
  cookieHeader: string | undefined,
  sessionId: SessionId,
): Promise<Seated | undefined> {
  const token = fastifyCookie.parse(cookieHeader ?? '')[seatCookie(sessionId)];
  if (token === undefined) return undefined;
  const seat = await store.seats.byTokenHash(sessionId, hashOf(token), nowMs());
  if (!seat) return undefined;
  const { id: seatId, role, personId, name, takenUp } = seat;
  return { seatId, role, personId, name, takenUp, readsOnly: await isShutOut(store, sessionId, personId) };
}
