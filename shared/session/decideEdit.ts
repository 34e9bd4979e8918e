import { assertNever, err, ok } from '../core/result.ts';
import type { Action } from './command.ts';
import type { Context } from './context.ts';
import type { Decision } from './decision.ts';
import { isNewestOfItsTags, newestStepWith } from './editSteps.ts';
import type { SessionEvent } from './event.ts';
import { isAhead } from './isAhead.ts';
import { provenanceOf } from './provenance.ts';
import type { Seat } from './seat.ts';
import { endOfReopened } from './spanEnds.ts';
import { type SessionState, type Tag, tagKey } from './state.ts';

type EditAction = Extract<
  Action,
  {
    type:
      | 'retimeTag'
      | 'recodeTag'
      | 'assignVolley'
      | 'splitTag'
      | 'mergeTags'
      | 'undoEdit'
      | 'redoEdit'
      | 'correctLag';
  }
>;
type Origin = Omit<Extract<SessionEvent, { type: 'editUndone' }>, 'type'>;

/** Every earlier self of a tag is kept, with each step that could be taken back: no tag may fill the memory by itself. */
export const maxChanges = 200;

/** Changes to one's own tags. What was stays in the tag's history (D11); undo goes step by step, also after a reload (D12). */
export function decideEdit(
  state: SessionState,
  action: EditAction,
  seat: Seat,
  seenEpoch: number,
  context: Context,
): Decision {
  if (action.type === 'correctLag') return ok([{ type: 'lagCorrected', seatId: seat.id, byMs: action.byMs }]);
  const { tagId, editedMs } = action;
  if (isAhead(state, editedMs, context)) return err('badTime');
  const origin = { seatId: seat.id, tagId, editedMs, ...provenanceOf(state, seat, seenEpoch, context) };
  const tag = state.tags.get(tagKey(origin));
  if (tag && tag.history.length >= maxChanges) return err('notAllowed');
  if (action.type === 'undoEdit' || action.type === 'redoEdit') return decideStep(state, action, origin);
  return tag ? decideChange(state, action, tag, origin, context) : err('tagNotFound');
}

function decideChange(
  state: SessionState,
  action: Exclude<EditAction, { type: 'undoEdit' | 'redoEdit' | 'correctLag' }>,
  tag: Tag,
  origin: Origin,
  context: Context,
): Decision {
  const { code, startMs, endMs, volleyAtMs } = tag;
  const same = { type: 'tagEdited', code, startMs, endMs, volleyAtMs, ...origin } as const;
  switch (action.type) {
    case 'retimeTag':
      return decideRetime(state, action, tag, origin, context);
    case 'recodeTag':
      return context.codes.has(action.code)
        ? ok([{ ...same, edit: 'recoded', code: action.code }])
        : err('unknownCode');
    case 'assignVolley':
      return ok([{ ...same, edit: 'assigned', volleyAtMs: action.volleyAtMs }]);
    case 'splitTag': {
      if (state.tags.has(tagKey({ seatId: tag.seatId, tagId: action.newTagId }))) return err('tagExists');
      if (endMs === null) return err('spanOpen');
      const { newTagId, atMs } = action;
      return atMs > startMs && atMs < endMs ? ok([{ type: 'tagSplit', ...origin, newTagId, atMs }]) : err('badTime');
    }
    case 'mergeTags':
      return decideMerge(state, action.otherTagId, tag, origin);
    default:
      return assertNever(action);
  }
}

function decideRetime(
  state: SessionState,
  { startMs, endMs: wanted }: Extract<EditAction, { type: 'retimeTag' }>,
  tag: Tag,
  origin: Origin,
  context: Context,
): Decision {
  const { code, kind, endMs: current, volleyAtMs } = tag;
  const endMs = wanted ?? (kind === 'point' ? startMs : current);
  const isBackwards = endMs !== null && endMs < startMs;
  const reopens = wanted === null && kind === 'span' && current !== null;
  // A press may draw such a span out by its whole length, beyond now.
  const drawnMs = context.codes.get(code)?.spanMs ?? 0;
  if (isBackwards || reopens || isAhead(state, (endMs ?? startMs) - drawnMs, context)) return err('badTime');
  const belated = endMs === null ? endOfReopened(state, { ...tag, startMs }) : [];
  return ok([{ type: 'tagEdited', ...origin, edit: 'retimed', code, startMs, endMs, volleyAtMs }, ...belated]);
}

function decideMerge(state: SessionState, otherTagId: Tag['id'], tag: Tag, origin: Origin): Decision {
  const other = state.tags.get(tagKey({ seatId: tag.seatId, tagId: otherTagId }));
  if (!other || other === tag) return err('tagNotFound');
  if (other.code !== tag.code) return err('codesDiffer');
  if (tag.endMs === null || other.endMs === null) return err('spanOpen');
  return ok([{ type: 'tagsMerged', ...origin, otherTagId }]);
}

/** A span that an undo opens again does not stay open past a pause or the end that had ended it. */
function decideStep(
  state: SessionState,
  { type }: Extract<EditAction, { type: 'undoEdit' | 'redoEdit' }>,
  origin: Origin,
): Decision {
  const isUndo = type === 'undoEdit';
  const edits = state.edits.get(origin.seatId);
  const steps = (isUndo ? edits?.done : edits?.undone) ?? null;
  const step = newestStepWith(steps, origin.tagId);
  if (!step || !isNewestOfItsTags(steps, step)) return err(isUndo ? 'nothingToUndo' : 'nothingToRedo');
  const reopened = step.changes
    .flatMap(({ before, after }) => (isUndo ? before : after) ?? [])
    .filter(({ endMs }) => endMs === null)
    .flatMap((tag) => endOfReopened(state, tag));
  return ok([{ type: isUndo ? 'editUndone' : 'editRedone', ...origin }, ...reopened]);
}
