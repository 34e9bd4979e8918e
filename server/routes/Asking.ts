import { type SessionId, sessionIdSchema } from '@fishbowl/shared/core/ids';
import { z } from 'zod';
import type { AuthDeps } from '../auth/AuthDeps.ts';
import { seatCookie, signInCookie } from '../auth/cookies.ts';
import { type SignedIn, signedIn } from '../auth/signIn.ts';
import { hashOf } from '../auth/tokens.ts';
import type { Visitor } from '../auth/visitor.ts';
import type { SeatRow } from '../store/Seats.ts';
import type { SessionRow } from '../store/Sessions.ts';
import { notFound, RequestError } from './RequestError.ts';

/** What of a request tells who is asking. */
export interface Asker {
  readonly cookies: { readonly [name: string]: string | undefined };
  readonly params: unknown;
}

const paramsSchema = z.object({ sessionId: sessionIdSchema });

/** Who is asking: looked up once for each request. Its `…Or` methods throw what a stranger is told. */
export class Asking {
  readonly #auth: AuthDeps;
  readonly #accounts = new WeakMap<Asker, Promise<SignedIn | undefined>>();

  constructor(auth: AuthDeps) {
    this.#auth = auth;
  }

  account(asker: Asker): Promise<SignedIn | undefined> {
    const token = asker.cookies[signInCookie];
    const found = this.#accounts.get(asker) ?? (token ? signedIn(this.#auth, token) : Promise.resolve(undefined));
    this.#accounts.set(asker, found);
    return found;
  }

  async accountOrRefuse(asker: Asker): Promise<SignedIn> {
    const found = await this.account(asker);
    if (!found) throw new RequestError('notSignedIn', 'sign in first');
    return found;
  }

  /** The seat in the session that the path names. */
  async seat(asker: Asker): Promise<SeatRow | undefined> {
    const sessionId = sessionOf(asker);
    const token = sessionId && asker.cookies[seatCookie(sessionId)];
    return token ? this.#auth.store.seats.byTokenHash(sessionId, hashOf(token)) : undefined;
  }

  async seatOrRefuse(asker: Asker): Promise<SeatRow> {
    const found = await this.seat(asker);
    if (!found) throw notFound();
    return found;
  }

  /** The session that the path names, for signed-in instructors. */
  async sessionOrRefuse(asker: Asker): Promise<SessionRow> {
    await this.accountOrRefuse(asker);
    const sessionId = sessionOf(asker);
    const session = sessionId && (await this.#auth.store.sessions.byId(sessionId));
    if (!session) throw notFound();
    return session;
  }

  async visitor(asker: Asker): Promise<Visitor> {
    return {
      signedIn: await this.account(asker),
      seatToken: (sessionId) => asker.cookies[seatCookie(sessionId)],
    };
  }
}

function sessionOf({ params }: Asker): SessionId | undefined {
  return paramsSchema.safeParse(params).data?.sessionId;
}
