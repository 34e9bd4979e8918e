import { seatCookie, signInCookie } from '../auth/cookies.ts';
import type { Joined } from '../auth/join.ts';
import { signInLimits } from '../store/signInLimits.ts';

interface Reply {
  setCookie(name: string, value: string, options: object): unknown;
  clearCookie(name: string, options: object): unknown;
}

const seatKeptS = 30 * 24 * 3_600;

/** What browsers are told to keep. No script reads it, and no other site's page can send it along with a POST. */
export class Cookies {
  readonly #options: {
    readonly httpOnly: true;
    readonly sameSite: 'lax';
    readonly secure: boolean;
    readonly path: '/';
  };

  constructor(secure: boolean) {
    this.#options = { httpOnly: true, sameSite: 'lax', secure, path: '/' };
  }

  keepSignIn(reply: Reply, token: string): void {
    reply.setCookie(signInCookie, token, { ...this.#options, maxAge: signInLimits.totalMs / 1_000 });
  }

  forgetSignIn(reply: Reply): void {
    reply.clearCookie(signInCookie, this.#options);
  }

  keepSeat(reply: Reply, { seat, token }: Joined): void {
    reply.setCookie(seatCookie(seat.sessionId), token, { ...this.#options, maxAge: seatKeptS });
  }
}
