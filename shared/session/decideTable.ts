import { assertNever, err, ok } from '../core/result.ts';
import type { Action } from './command.ts';
import type { Context } from './context.ts';
import type { Decision } from './decision.ts';
import { isAhead } from './isAhead.ts';
import type { Seat } from './seat.ts';
import { sessionNow } from './sessionNow.ts';
import { noteKey, type SessionState } from './state.ts';

type TableAction = Extract<
  Action,
  { type: 'turnDial' | 'sendCue' | 'acknowledgeCue' | 'placeBookmark' | 'removeBookmark' }
>;

/** Own choice: more often, and the student listens for the cue instead of to the client. */
export const cueIntervalMs = 20_000;

/** What passes between the supervisor and the table, and what the actor says privately. */
export function decideTable(
  state: SessionState,
  action: TableAction,
  { id: seatId }: Seat,
  context: Context,
): Decision {
  const nowMs = sessionNow(state, context.wallMs);
  switch (action.type) {
    case 'turnDial': {
      const { pressedMs: atMs, value } = action;
      return isAhead(state, atMs, context) ? err('badTime') : ok([{ type: 'dialTurned', seatId, atMs, value }]);
    }
    case 'sendCue':
      return decideCue(state, { seatId, textId: action.textId }, nowMs);
    case 'acknowledgeCue': {
      const { textId } = action;
      const isWaiting = state.cues.some(({ id, acknowledgedMs }) => id === textId && acknowledgedMs === null);
      return isWaiting ? ok([{ type: 'cueAcknowledged', seatId, textId, atMs: nowMs }]) : err('cueNotFound');
    }
    case 'placeBookmark': {
      const name = { seatId, textId: action.textId };
      if (state.textNames.has(noteKey(name))) return err('noteExists');
      return ok([{ type: 'bookmarkPlaced', ...name, atMs: action.atMs }]);
    }
    case 'removeBookmark': {
      const name = { seatId, textId: action.textId };
      return state.bookmarks.has(noteKey(name)) ? ok([{ type: 'bookmarkRemoved', ...name }]) : err('bookmarkNotFound');
    }
    default:
      return assertNever(action);
  }
}

type CueName = Parameters<typeof noteKey>[0];

/** Off unless chosen, never in a graded session, and not too often (D13). */
function decideCue({ config, textNames, cues }: SessionState, name: CueName, atMs: number): Decision {
  if (!config?.cues || config.graded) return err('cuesOff');
  if (textNames.has(noteKey(name))) return err('noteExists');
  const lastMs = cues.at(-1)?.atMs;
  if (lastMs !== undefined && atMs - lastMs < cueIntervalMs) return err('tooSoon');
  return ok([{ type: 'cueSent', ...name, atMs }]);
}
