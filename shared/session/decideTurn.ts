import { assertNever, err, ok } from '../core/result.ts';
import type { Action } from './command.ts';
import type { Context } from './context.ts';
import type { Decision } from './decision.ts';
import { isAhead } from './isAhead.ts';
import type { SessionState } from './state.ts';

type TurnAction = Extract<Action, { type: 'markTurn' | 'unmarkTurn' | 'importTurns' }>;

/** The server hears a call itself; where it cannot hear, a person says who speaks, or it is brought in from elsewhere (D14). */
export function decideTurn(state: SessionState, action: TurnAction, context: Context): Decision {
  switch (action.type) {
    case 'markTurn':
      if (state.config?.place === 'call') return err('notAllowed');
      if (isAhead(state, action.pressedMs, context)) return err('badTime');
      return ok([{ type: 'turnMarked', atMs: action.pressedMs, speaker: action.speaker }]);
    case 'unmarkTurn': {
      const { atMs } = action;
      const isMarked = state.turnMarks.some((mark) => mark.atMs === atMs);
      return isMarked ? ok([{ type: 'turnUnmarked', atMs }]) : err('turnNotFound');
    }
    case 'importTurns': {
      const isForwards = action.turns.every(({ fromMs, toMs }) => fromMs <= toMs);
      return isForwards ? ok([{ type: 'turnsImported', turns: action.turns }]) : err('badTime');
    }
    default:
      return assertNever(action);
  }
}
