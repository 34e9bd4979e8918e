import type { SessionEvent } from './event.ts';
import type { SessionState, Tag } from './state.ts';

type SpanClosed = Extract<SessionEvent, { type: 'spanClosed' }>;

/** Ends what is open at a pause or at the end, or would last beyond: nobody pressed, so it is marked as made up (D3). */
export function closeOpenSpans(state: SessionState, atMs: number, by: 'pause' | 'sessionEnd'): readonly SpanClosed[] {
  const lasts = ({ startMs, endMs }: Tag) => endMs === null || (startMs <= atMs && endMs > atMs);
  return [...state.tags.values()].filter(lasts).map((tag) => closed(tag, atMs, by));
}

/** A span that becomes open although the session has paused or ended since it began is closed there at once (D3). */
export function endOfBelated(
  { pauses, endedMs }: Pick<SessionState, 'pauses' | 'endedMs'>,
  span: Pick<Tag, 'seatId' | 'id' | 'startMs'>,
): readonly SpanClosed[] {
  const pause = pauses.find(({ fromMs }) => fromMs > span.startMs);
  if (pause) return [closed(span, pause.fromMs, 'pause')];
  return endedMs === null ? [] : [closed(span, endedMs, 'sessionEnd')];
}

/** The same for a span that a change opens again; one made in review is ended by its author alone. */
export function endOfReopened(state: SessionState, tag: Tag): readonly SpanClosed[] {
  return tag.provenance === 'review' ? [] : endOfBelated(state, tag);
}

/** The spans of the same seat and group that a new one takes the place of. */
export function closeOfGroup(
  state: SessionState,
  span: Pick<Tag, 'seatId' | 'id' | 'startMs'>,
  inGroup: (code: string) => boolean,
): readonly SpanClosed[] {
  return [...state.tags.values()]
    .filter(({ seatId, id, kind }) => seatId === span.seatId && id !== span.id && kind === 'span')
    .filter(
      ({ code, startMs, endMs }) => inGroup(code) && startMs <= span.startMs && (endMs ?? Infinity) > span.startMs,
    )
    .map((tag) => closed(tag, span.startMs, 'exclusive'));
}

function closed(
  { seatId, id, startMs }: Pick<Tag, 'seatId' | 'id' | 'startMs'>,
  atMs: number,
  by: SpanClosed['by'],
): SpanClosed {
  return { type: 'spanClosed', seatId, tagId: id, pressedMs: null, endMs: Math.max(startMs, atMs), by };
}
