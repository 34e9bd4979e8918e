import { err, ok } from '../core/result.ts';
import type { Action } from './command.ts';
import type { Context } from './context.ts';
import type { Decision } from './decision.ts';
import { paused } from './paused.ts';
import { phaseOf } from './phaseOf.ts';
import { epochOf } from './policy.ts';
import type { Seat } from './seat.ts';
import { sessionNow } from './sessionNow.ts';
import type { SessionState } from './state.ts';

/** Consent can be given, refused and withdrawn; withdrawing it in the middle stops the session there and then (D7). */
export function decideConsent(
  state: SessionState,
  { purpose, textVersion, given }: Extract<Action, { type: 'answerConsent' }>,
  seat: Seat,
  seenEpoch: number,
  { wallMs }: Context,
): Decision {
  // Agreed to what was chosen before: it is no answer to what is chosen now.
  if (given && seenEpoch < epochOf(state, seat)) return err('wrongPhase');
  const answer = { type: 'consentAnswered', seatId: seat.id, purpose, textVersion, given } as const;
  if (given || phaseOf(state) !== 'live') return ok([answer]);
  return ok([answer, ...paused(state, sessionNow(state, wallMs), seat, 'consent')]);
}
