import { ok } from '../core/result.ts';
import type { Action } from './command.ts';
import type { Context } from './context.ts';
import type { Decision } from './decision.ts';
import { paused } from './paused.ts';
import { phaseOf } from './phaseOf.ts';
import type { Seat } from './seat.ts';
import { sessionNow } from './sessionNow.ts';
import type { SessionState } from './state.ts';

/** Consent can be given, refused and withdrawn; withdrawing it in the middle stops the session there and then (D7). */
export function decideConsent(
  state: SessionState,
  { purpose, textVersion, given }: Extract<Action, { type: 'answerConsent' }>,
  seat: Seat,
  { wallMs }: Context,
): Decision {
  const answer = { type: 'consentAnswered', seatId: seat.id, purpose, textVersion, given } as const;
  if (given || phaseOf(state) !== 'live') return ok([answer]);
  return ok([answer, ...paused(state, sessionNow(state, wallMs), seat, 'consent')]);
}
