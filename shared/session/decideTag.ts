import { assertNever, err, ok } from '../core/result.ts';
import type { Action } from './command.ts';
import type { Context } from './context.ts';
import { correctedMs } from './correctedMs.ts';
import type { Decision } from './decision.ts';
import type { SessionEvent } from './event.ts';
import { provenanceOf } from './provenance.ts';
import type { Seat } from './seat.ts';
import { sessionNow } from './sessionNow.ts';
import { type SessionState, type Tag, tagKey } from './state.ts';

type TagAction = Extract<Action, { type: 'placeTag' | 'openSpan' | 'closeSpan' | 'retractTag' }>;
type NewTagAction = Extract<TagAction, { type: 'placeTag' | 'openSpan' }>;

/** A browser's clock is an estimate: a press may seem to lie a little ahead of the server's now. */
const toleratedAheadMs = 10_000;

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
      return tag ? decideEnd(state, tag, action, context) : err('tagNotFound');
    case 'retractTag':
      return tag ? ok([{ type: 'tagRetracted', ...name, code: tag.code }]) : err('tagNotFound');
    default:
      return assertNever(action);
  }
}

function decideNewTag(
  state: SessionState,
  { type, tagId, code, pressedMs, playoutDelayMs }: NewTagAction,
  seat: Seat,
  seenEpoch: number,
  context: Context,
): Decision {
  const rule = context.codes.get(code);
  if (!rule) return err('unknownCode');
  if (isAhead(state, pressedMs, context)) return err('badTime');
  const name = { seatId: seat.id, tagId };
  const startMs = correctedMs(pressedMs, playoutDelayMs, rule);
  const origin = provenanceOf(state, seat, seenEpoch, context);
  const fresh = { ...name, code, pressedMs, startMs, ...origin };
  if (type === 'placeTag') return ok([{ type: 'tagPlaced', ...fresh }]);
  const end = origin.provenance === 'live' ? alreadyEnded(state, { ...name, startMs }) : [];
  return ok([{ type: 'spanOpened', ...fresh }, ...end]);
}

/** The end is corrected as the start was: the delay of the call moves a span, and does not stretch it (D9). */
function decideEnd(
  state: SessionState,
  tag: Tag,
  { pressedMs, playoutDelayMs }: Extract<TagAction, { type: 'closeSpan' }>,
  context: Context,
): Decision {
  if (!mayClose(tag)) return err('spanNotOpen');
  if (isAhead(state, pressedMs, context)) return err('badTime');
  const rule = context.codes.get(tag.code);
  if (!rule) return err('unknownCode');
  const endMs = Math.max(tag.startMs, correctedMs(pressedMs, playoutDelayMs, rule));
  return ok([{ type: 'spanClosed', seatId: tag.seatId, tagId: tag.id, pressedMs, endMs, by: 'author' }]);
}

/** An end that the session's end made up gives way to its author's own. */
function mayClose({ kind, endMs, endedBy }: Tag): boolean {
  return endMs === null || (kind === 'span' && endedBy === 'sessionEnd');
}

function isAhead(state: SessionState, ms: number, { wallMs }: Context): boolean {
  return ms > sessionNow(state, wallMs) + toleratedAheadMs;
}

/** A span whose opening arrives after the session's end is closed at once, or it would stay open (D3). */
function alreadyEnded(
  state: SessionState,
  { startMs, ...name }: Pick<Extract<SessionEvent, { type: 'spanOpened' }>, 'seatId' | 'tagId' | 'startMs'>,
): SessionEvent[] {
  if (state.endedMs === null) return [];
  const endMs = Math.max(startMs, state.endedMs);
  return [{ type: 'spanClosed', ...name, pressedMs: null, endMs, by: 'sessionEnd' }];
}
