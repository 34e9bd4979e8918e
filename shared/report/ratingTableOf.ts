import type { Codebook } from '../codebook/codebook.ts';
import type { SeatId } from '../core/ids.ts';
import { isRater } from '../session/seat.ts';
import type { SessionState, Tag } from '../session/state.ts';
import type { RatedTag, Rater, RatingTable } from './ratingTable.ts';

/**
 * A folded session as a table of raters. It holds what the given state knows and no more: a student's own stream gives
 * the student's report, classmates under their aliases. `nowMs` ends a session that has not ended.
 */
export function ratingTableOf(state: SessionState, codebook: Codebook, nowMs: number): RatingTable {
  const endMs = state.endedMs ?? nowMs;
  return {
    codebook,
    durationMs: state.startedWallMs === null ? null : endMs,
    pauses: [
      ...state.pauses.map(({ fromMs, toMs }) => ({ startMs: fromMs, endMs: toMs ?? endMs })),
      ...state.downtimes.map(({ fromMs, toMs }) => ({ startMs: fromMs, endMs: toMs })),
    ],
    raters: raterIds(state).map((id) => raterOf(state, id)),
  };
}

/** Seats that rate, in the order of coming, then those known only by their tags: aliases. */
function raterIds(state: SessionState): readonly SeatId[] {
  const seated = [...state.seats].filter(([, { role }]) => isRater(role)).map(([id]) => id);
  const known = new Set<SeatId>([...state.tags.values()].map(({ seatId }) => seatId));
  const watching = new Set<SeatId>([...known, ...state.watches.keys()]);
  return [...seated.filter((id) => watching.has(id)), ...[...watching].filter((id) => !state.seats.has(id)).sort()];
}

function raterOf(state: SessionState, id: SeatId): Rater {
  const watches = state.watches.get(id) ?? [];
  return {
    id,
    group: state.seats.get(id)?.role === 'supervisor' ? 'staff' : 'classmates',
    tags: [...state.tags.values()].filter(({ seatId }) => seatId === id).map(ratedTag),
    exposure: watches.map(({ fromMs, toMs, codes }) => ({ startMs: fromMs, endMs: toMs, codes })),
    ratings: [],
  };
}

function ratedTag({ code, startMs, endMs, kind, blind, provenance }: Tag): RatedTag {
  return { code, startMs, endMs: kind === 'point' ? null : endMs, blind, provenance };
}
