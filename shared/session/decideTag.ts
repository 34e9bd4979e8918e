import { assertNever, err, ok } from '../core/result.ts';
import type { Action } from './command.ts';
import type { CodeRule, Context } from './context.ts';
import { correctedMs } from './correctedMs.ts';
import type { Decision } from './decision.ts';
import { isAhead } from './isAhead.ts';
import { provenanceOf } from './provenance.ts';
import type { Seat } from './seat.ts';
import { closeOfGroup, endOfBelated } from './spanEnds.ts';
import { type SessionState, type Tag, tagKey } from './state.ts';

type TagAction = Extract<Action, { type: 'placeTag' | 'openSpan' | 'closeSpan' | 'retractTag' }>;
type NewTagAction = Extract<TagAction, { type: 'placeTag' | 'openSpan' }>;

/** Tags are judged by what their author had seen: a slow network makes them late, never wrong (D4). */
export function decideTag(
  state: SessionState,
  action: TagAction,
  seat: Seat,
  seenEpoch: number,
  context: Context,
): Decision {
  const name = { seatId: seat.id, tagId: action.tagId };
  const tag = state.tags.get(tagKey(name));
  switch (action.type) {
    case 'placeTag':
    case 'openSpan':
      return tag ? err('tagExists') : decideNewTag(state, action, seat, seenEpoch, context);
    case 'closeSpan':
      return tag ? decideEnd(state, tag, action, seat, seenEpoch, context) : err('tagNotFound');
    case 'retractTag':
      return tag ? ok([{ type: 'tagRetracted', ...name, code: tag.code }]) : err('tagNotFound');
    default:
      return assertNever(action);
  }
}

function decideNewTag(
  state: SessionState,
  { type, tagId, code, pressedMs, clockDoubtMs, playoutDelayMs }: NewTagAction,
  seat: Seat,
  seenEpoch: number,
  context: Context,
): Decision {
  const rule = context.codes.get(code);
  if (!rule) return err('unknownCode');
  if (isAhead(state, pressedMs, context)) return err('badTime');
  const startMs = correctedMs(pressedMs, playoutDelayMs, rule);
  const origin = provenanceOf(state, seat, seenEpoch, context);
  const fresh = { seatId: seat.id, tagId, code, pressedMs, clockDoubtMs, startMs, ...origin };
  const endMs = endOfSet(startMs, rule);
  const span = { seatId: seat.id, id: tagId, startMs };
  const end = origin.provenance === 'live' ? endOfBelated(state, span) : [];
  if (type === 'placeTag') {
    const taken = endMs === null ? [] : closeGroup(state, span, rule, context);
    const cut = end.filter((made) => endMs !== null && made.endMs < endMs);
    return ok([{ type: 'tagPlaced', ...fresh, endMs }, ...taken, ...cut]);
  }
  return ok([{ type: 'spanOpened', ...fresh }, ...closeGroup(state, span, rule, context), ...end]);
}

/** A code with a set length makes a span of it at one press. */
function endOfSet(startMs: number, { spanMs }: CodeRule): number | null {
  return spanMs === null ? null : correctedMs(startMs + spanMs, 0, { lagMs: 0, leadMs: 0 });
}

function closeGroup(
  state: SessionState,
  span: Pick<Tag, 'seatId' | 'id' | 'startMs'>,
  { exclusiveGroup }: CodeRule,
  { codes }: Context,
) {
  if (exclusiveGroup === null) return [];
  return closeOfGroup(state, span, (code) => codes.get(code)?.exclusiveGroup === exclusiveGroup);
}

/**
 * The end is corrected as the start was: the delay of the call moves a span, and does not stretch it (D9). An end that
 * replaces one made up, by an author who has seen others' tags, is a change: agreement goes by what was there before.
 */
function decideEnd(
  state: SessionState,
  tag: Tag,
  { pressedMs, playoutDelayMs }: Extract<TagAction, { type: 'closeSpan' }>,
  seat: Seat,
  seenEpoch: number,
  context: Context,
): Decision {
  if (isAhead(state, pressedMs, context)) return err('badTime');
  const rule = context.codes.get(tag.code);
  if (!rule) return err('unknownCode');
  const endMs = Math.max(tag.startMs, correctedMs(pressedMs, playoutDelayMs, rule));
  if (!mayClose(tag, endMs)) return err('spanNotOpen');
  const origin = provenanceOf(state, seat, seenEpoch, context);
  if (tag.endMs !== null && !origin.blind) {
    const { seatId, id: tagId, code, startMs, volleyAtMs } = tag;
    const same = { seatId, tagId, code, startMs, volleyAtMs };
    return ok([{ type: 'tagEdited', edit: 'retimed', ...same, endMs, editedMs: pressedMs, ...origin }]);
  }
  return ok([{ type: 'spanClosed', seatId: tag.seatId, tagId: tag.id, pressedMs, endMs, by: 'author' }]);
}

/** An end that was made up gives way to its author's own; a pause ends what lasted into it all the same. */
function mayClose({ kind, endMs, endedBy }: Tag, atMs: number): boolean {
  if (endMs === null) return true;
  return kind === 'span' && (endedBy === 'sessionEnd' || (endedBy === 'pause' && atMs < endMs));
}
