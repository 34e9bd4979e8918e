import { assertNever, err, ok } from '../core/result.ts';
import type { Action } from './command.ts';
import type { Context } from './context.ts';
import { correctedMs } from './correctedMs.ts';
import type { Decision } from './decision.ts';
import type { SessionEvent } from './event.ts';
import { provenanceOf } from './provenance.ts';
import type { Seat } from './seat.ts';
import { sessionNow } from './sessionNow.ts';
import { type SessionState, tagKey } from './state.ts';

type TagAction = Extract<Action, { type: 'placeTag' | 'openSpan' | 'closeSpan' | 'retractTag' }>;

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
    case 'openSpan': {
      if (tag) return err('tagExists');
      const rule = context.codes.get(action.code);
      if (!rule) return err('unknownCode');
      if (isAhead(state, action.pressedMs, context)) return err('badTime');
      const { code, pressedMs, playoutDelayMs } = action;
      const startMs = correctedMs(pressedMs, playoutDelayMs, rule);
      const origin = provenanceOf(state, seat, seenEpoch, context);
      const fresh = { ...name, code, pressedMs, startMs, ...origin };
      if (action.type === 'placeTag') return ok([{ type: 'tagPlaced', ...fresh }]);
      const end = origin.provenance === 'live' ? alreadyEnded(state, { ...name, startMs }) : [];
      return ok([{ type: 'spanOpened', ...fresh }, ...end]);
    }
    case 'closeSpan':
      if (!tag) return err('tagNotFound');
      if (tag.endMs !== null && (tag.kind === 'point' || tag.endedBy === 'author')) return err('spanNotOpen');
      if (isAhead(state, action.endMs, context)) return err('badTime');
      return ok([{ type: 'spanClosed', ...name, endMs: Math.max(tag.startMs, action.endMs), by: 'author' }]);
    case 'retractTag':
      return tag ? ok([{ type: 'tagRetracted', ...name, code: tag.code }]) : err('tagNotFound');
    default:
      return assertNever(action);
  }
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
  return [{ type: 'spanClosed', ...name, endMs: Math.max(startMs, state.endedMs), by: 'sessionEnd' }];
}
