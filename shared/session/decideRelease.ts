import { assertNever, err, ok } from '../core/result.ts';
import type { Action } from './command.ts';
import type { Context } from './context.ts';
import type { Decision } from './decision.ts';
import { type Stage, stages } from './phase.ts';
import { policyFor } from './policy.ts';
import type { Seat } from './seat.ts';
import { sessionNow } from './sessionNow.ts';
import { noteKey, type SessionState } from './state.ts';
import { seesOthers } from './visible.ts';

type ReleaseAction = Extract<Action, { type: 'look' | 'reveal' | 'rateSelf' | 'skipSelfRating' | 'release' }>;

/** Opens what was hidden. Each step happens once and in order: self-rating, then the stages (D8). */
export function decideRelease(state: SessionState, action: ReleaseAction, seat: Seat, context: Context): Decision {
  const atMs = sessionNow(state, context.wallMs);
  const policy = policyFor(state, seat);
  switch (action.type) {
    case 'look':
      return seesOthers(seat, policy) ? err('alreadyDone') : ok([{ type: 'looked', atMs, seatId: seat.id }]);
    case 'reveal':
      return policy.shared || policy.revealed ? err('alreadyDone') : ok([{ type: 'revealed', atMs }]);
    case 'rateSelf':
      return decideSelfRating(state, action, seat, context);
    case 'skipSelfRating':
      if (state.selfRating !== null) return err('alreadyDone');
      return ok([{ type: 'selfRatingSkipped', atMs, seatId: seat.id }]);
    case 'release':
      return state.seats.get(seat.id)?.mentoring ? err('notAllowed') : decideStage(state, action.stage, atMs);
    default:
      return assertNever(action);
  }
}

function decideSelfRating(
  state: SessionState,
  { ratings, reflection }: Extract<ReleaseAction, { type: 'rateSelf' }>,
  { id: seatId }: Seat,
  { selfRatingItems, wallMs }: Context,
): Decision {
  if (state.selfRating !== null) return err('alreadyDone');
  if (reflection && state.textNames.has(noteKey({ seatId, textId: reflection.textId }))) return err('noteExists');
  if (!isRatingOf(selfRatingItems, ratings)) return err('badRating');
  const textId = reflection?.textId ?? null;
  return ok([{ type: 'selfRated', atMs: sessionNow(state, wallMs), seatId, ratings, textId }]);
}

function decideStage(state: SessionState, stage: Stage, atMs: number): Decision {
  if (state.released.includes(stage)) return err('alreadyDone');
  const isNext = state.selfRating !== null && stages[state.released.length] === stage;
  return isNext ? ok([{ type: 'released', atMs, stage }]) : err('tooEarly');
}

function isRatingOf(items: Context['selfRatingItems'], ratings: Readonly<Record<string, number>>): boolean {
  return Object.entries(ratings).every(([id, value]) => {
    const range = items.get(id);
    return range !== undefined && value >= range.min && value <= range.max;
  });
}
