import { err, ok } from '../core/result.ts';
import type { Action } from './command.ts';
import type { Context } from './context.ts';
import type { Decision } from './decision.ts';
import { provenanceOf } from './provenance.ts';
import { isAtTable, type Seat } from './seat.ts';
import { noteKey, type SessionState, tagKey } from './state.ts';

type NoteAction = Extract<Action, { type: 'writeNote' | 'retractNote' }>;

/** Notes are judged like tags (D4). Those at the table write theirs after the end: until then they stay undisturbed (D6). */
export function decideNote(
  state: SessionState,
  action: NoteAction,
  seat: Seat,
  seenEpoch: number,
  context: Context,
): Decision {
  const name = { seatId: seat.id, textId: action.textId };
  if (action.type === 'retractNote') {
    return state.notes.has(noteKey(name)) ? ok([{ type: 'noteRetracted', ...name }]) : err('noteNotFound');
  }
  if (isAtTable(seat.role) && state.endedMs === null) return err('wrongPhase');
  if (state.textNames.has(noteKey(name))) return err('noteExists');
  const { tagId, atMs } = action;
  if (tagId && !state.tags.has(tagKey({ seatId: seat.id, tagId }))) return err('tagNotFound');
  return ok([{ type: 'noteWritten', ...name, tagId, atMs, ...provenanceOf(state, seat, seenEpoch, context) }]);
}
