import type { SessionId } from '@fishbowl/shared/core/ids';

export const signInCookie = 'fishbowl_sign_in';

/** One for each session, so that one browser can be an observer here and a student there. */
export function seatCookie(sessionId: SessionId): string {
  return `fishbowl_seat_${sessionId}`;
}
