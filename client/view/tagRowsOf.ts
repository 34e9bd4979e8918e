import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import type { SeatId } from '@fishbowl/shared/core/ids';
import type { TagRow } from '@fishbowl/shared/interchange/printTagTable';
import { uniqueNames } from '@fishbowl/shared/interchange/uniqueNames';
import { sessionTrack } from '@fishbowl/shared/report/sessionTrack';
import { volleyNames } from '@fishbowl/shared/report/volleyNames';
import { type SessionState, tagKey } from '@fishbowl/shared/session/state';
import { notesByTag } from './notesByTag.ts';

/** The tags that the state knows, as rows of a table, in the order of the conversation; volleys as in the report. */
export function tagRowsOf(
  state: SessionState,
  codebook: Codebook,
  nameOf: (seatId: SeatId) => string,
): readonly TagRow[] {
  const notes = notesByTag(state);
  const volleyOf = volleyNames(sessionTrack(state, state.endedMs ?? 0).volleys, codebook);
  const speakers = new Map(codebook.codes.map(({ id, speaker }) => [id, speaker]));
  const seats = [...new Set([...state.tags.values()].map(({ seatId }) => seatId))].sort();
  const names = uniqueNames(seats, nameOf);
  return [...state.tags.values()]
    .toSorted((a, b) => a.startMs - b.startMs)
    .map(({ id, seatId, code, startMs, endMs, kind, volleyAtMs }) => ({
      rater: names.get(seatId) ?? seatId,
      code,
      startMs,
      endMs: kind === 'point' ? null : endMs,
      speaker: speakers.get(code),
      volley: volleyOf({ code, startMs: Math.max(0, startMs - (state.lags.get(seatId) ?? 0)), volleyAtMs }),
      note: notes.get(tagKey({ seatId, tagId: id })),
    }));
}
