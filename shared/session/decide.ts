import { assertNever, err } from '../core/result.ts';
import type { Action, Command } from './command.ts';
import type { Context } from './context.ts';
import { decideConsent } from './decideConsent.ts';
import { decideCourse } from './decideCourse.ts';
import { decideEdit } from './decideEdit.ts';
import { decideNote } from './decideNote.ts';
import { decideRelease } from './decideRelease.ts';
import { decideTable } from './decideTable.ts';
import { decideTag } from './decideTag.ts';
import { decideTurn } from './decideTurn.ts';
import type { Decision } from './decision.ts';
import { permissions } from './permissions.ts';
import { phaseOf } from './phaseOf.ts';
import { epochOf, isRevoked } from './policy.ts';
import type { Refusal } from './refusal.ts';
import type { Seat } from './seat.ts';
import type { SessionState } from './state.ts';

/** Turns a request into facts, or says why not. Pure: the browser predicts with what the server decides with (D1). */
export function decide(state: SessionState, command: Command, seat: Seat, context: Context): Decision {
  const { action, seenEpoch } = command;
  const { roles, phases } = permissions[action.type];
  if (!roles.includes(seat.role) || isRevoked(state, seat.id)) return err('notAllowed');
  if (seenEpoch > epochOf(state, seat)) return err('unknownEpoch');
  const phase = phaseOf(state);
  if (!phases.includes(phase)) return err(reasonAgainst(action, phase === 'lobby'));
  return decideAction(state, command, seat, context);
}

function decideAction(state: SessionState, { action, seenEpoch }: Command, seat: Seat, context: Context): Decision {
  switch (action.type) {
    case 'answerConsent':
      return decideConsent(state, action, seat, seenEpoch, context);
    case 'configure':
    case 'assignTask':
    case 'startSession':
    case 'callTimeOut':
    case 'pause':
    case 'resume':
    case 'startTake':
    case 'endSession':
    case 'closeSession':
      return decideCourse(state, action, seat, context);
    case 'look':
    case 'reveal':
    case 'rateSelf':
    case 'skipSelfRating':
    case 'release':
      return decideRelease(state, action, seat, context);
    case 'placeTag':
    case 'openSpan':
    case 'closeSpan':
    case 'retractTag':
      return decideTag(state, action, seat, seenEpoch, context);
    case 'retimeTag':
    case 'recodeTag':
    case 'assignVolley':
    case 'splitTag':
    case 'mergeTags':
    case 'undoEdit':
    case 'redoEdit':
    case 'correctLag':
      return decideEdit(state, action, seat, seenEpoch, context);
    case 'markTurn':
    case 'unmarkTurn':
    case 'importTurns':
      return decideTurn(state, action, context);
    case 'turnDial':
    case 'sendCue':
    case 'acknowledgeCue':
    case 'placeBookmark':
    case 'removeBookmark':
      return decideTable(state, action, seat, context);
    case 'writeNote':
    case 'retractNote':
      return decideNote(state, action, seat, seenEpoch, context);
    default:
      return assertNever(action);
  }
}

/** Which refusal a wrong phase means: before the start, work on the timeline is "not live yet". */
function reasonAgainst(action: Action, inLobby: boolean): Refusal {
  const isContribution = permissions[action.type].phases.includes('closed');
  if (isContribution && inLobby) return 'notLive';
  return isContribution ? 'wrongPhase' : onceOnly.has(action.type) && !inLobby ? 'alreadyDone' : 'wrongPhase';
}

const onceOnly: ReadonlySet<Action['type']> = new Set(['startSession', 'endSession', 'closeSession', 'look', 'reveal']);
