import type { Codebook } from '../codebook/codebook.ts';
import type { SeatId } from '../core/ids.ts';
import { isRater } from '../session/seat.ts';
import type { SessionState, Tag, TagExtent } from '../session/state.ts';
import type { PlacedTag } from '../volley/assignVolley.ts';
import type { RatedTag, Rater, RatingTable } from './ratingTable.ts';
import { sessionTrack } from './sessionTrack.ts';
import { type VolleyOf, volleyNames } from './volleyNames.ts';

/**
 * A folded session as a table of raters. It holds what the given state knows and no more: a student's own stream gives
 * the student's report, classmates under their aliases. `nowMs` ends a session that has not ended.
 */
export function ratingTableOf(state: SessionState, codebook: Codebook, nowMs: number): RatingTable {
  const endMs = state.endedMs ?? nowMs;
  const { source, turns, volleys } = sessionTrack(state, endMs);
  const volleyOf = volleyNames(volleys, codebook);
  return {
    codebook,
    durationMs: state.startedWallMs === null ? null : endMs,
    pauses: [
      ...state.pauses.map(({ fromMs, toMs }) => ({ startMs: fromMs, endMs: toMs ?? endMs })),
      ...state.downtimes.map(({ fromMs, toMs }) => ({ startMs: fromMs, endMs: toMs })),
    ],
    track: { source, turns, volleys: volleys.length },
    raters: raterIds(state).map((id) => raterOf(state, id, volleyOf)),
  };
}

/** Seats that rate, in the order of coming, then those known only by their tags: aliases. */
function raterIds(state: SessionState): readonly SeatId[] {
  const seated = [...state.seats].filter(([, { role }]) => isRater(role)).map(([id]) => id);
  const known = new Set<SeatId>([...state.tags.values()].map(({ seatId }) => seatId));
  const watching = new Set<SeatId>([...known, ...state.watches.keys()]);
  return [...seated.filter((id) => watching.has(id)), ...[...watching].filter((id) => !state.seats.has(id)).sort()];
}

function raterOf(state: SessionState, id: SeatId, volleyOf: VolleyOf): Rater {
  const watches = state.watches.get(id) ?? [];
  return {
    id,
    group: state.seats.get(id)?.role === 'supervisor' ? 'staff' : 'classmates',
    tags: [...state.tags.values()]
      .filter(({ seatId }) => seatId === id)
      .map(ratedTag(state.lags.get(id) ?? 0, volleyOf)),
    exposure: watches.map(({ fromMs, toMs, codes }) => ({ startMs: fromMs, endMs: toMs, codes })),
    ratings: [],
  };
}

/** Counted as it is now, less its author's lag; compared as its author left it blind, lag and all. */
function ratedTag(lagMs: number, volleyOf: VolleyOf): (tag: Tag) => RatedTag {
  const shown = (ms: number) => Math.max(0, ms - lagMs);
  const endOf = ({ kind, endMs }: TagExtent) => (kind === 'point' ? null : endMs);
  return (tag) => {
    const { code, startMs, blind, provenance, unseen, volleyAtMs } = tag;
    const endMs = endOf(tag);
    const volley = volleyOf({ code, startMs: shown(startMs), volleyAtMs });
    const counted = {
      code,
      startMs: shown(startMs),
      endMs: endMs === null ? null : shown(endMs),
      volley,
      blind,
      provenance,
    };
    const compared: TagExtent & Partial<PlacedTag> = unseen ?? tag;
    const original = {
      code: compared.code,
      startMs: compared.startMs,
      endMs: endOf(compared),
      volley: volleyOf(compared),
    };
    const isSame =
      lagMs === 0 &&
      original.code === code &&
      original.startMs === startMs &&
      original.endMs === endMs &&
      original.volley === volley;
    return isSame ? counted : { ...counted, original };
  };
}
