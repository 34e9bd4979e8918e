import type { Result } from '@fishbowl/shared/core/result';
import type { JoinReply } from '@fishbowl/shared/protocol/http/join';
import type { FastifyReply } from 'fastify';
import type { Joined, JoinRefusal } from '../auth/join.ts';
import type { NewOccupant } from '../session/SessionDoor.ts';
import type { SeatRow } from '../store/Seats.ts';
import { expectShown } from './expectShown.ts';
import { notFound, RequestError } from './RequestError.ts';
import type { RouteDeps } from './RouteDeps.ts';

/** Tells the session who has come, and the browser what to keep. Throws if they may not come in. */
export async function admitted(
  { auth, cookies, sessions }: Pick<RouteDeps, 'auth' | 'cookies' | 'sessions'>,
  reply: Pick<FastifyReply, 'setCookie' | 'clearCookie'>,
  answer: Result<Joined, JoinRefusal>,
): Promise<JoinReply> {
  if (!answer.ok) throw refused(answer.error);
  const { seat } = answer.value;
  const { sessionId, role } = seat;
  const session = await auth.store.sessions.byId(sessionId);
  if (!session) throw notFound();
  expectShown(session);
  await sessions.seatTaken(sessionId, occupant(seat, session.config.pseudonyms));
  cookies.keepSeat(reply, answer.value);
  return { sessionId, role };
}

/** Only classmates are ever pseudonymous. */
export function occupant({ id, role, name, alias, mentoring }: SeatRow, pseudonyms: boolean): NewOccupant {
  return { seatId: id, role, name, alias: pseudonyms && role === 'observer' ? alias : null, mentoring };
}

function refused(refusal: JoinRefusal): RequestError {
  if (refusal.code !== 'alreadySeated') return new RequestError(refusal.code, words[refusal.code]);
  return new RequestError('alreadySeated', 'one person has one seat in a session', { role: refusal.role });
}

const words = {
  linkUnknown: 'this link or code leads nowhere, or no longer',
  roleTaken: 'somebody has this seat',
  nameNeeded: 'a name is needed',
} as const;
