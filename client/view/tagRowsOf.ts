import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import type { SeatId } from '@fishbowl/shared/core/ids';
import type { TagRow } from '@fishbowl/shared/interchange/printTagTable';
import { uniqueNames } from '@fishbowl/shared/interchange/uniqueNames';
import { type SessionState, tagKey } from '@fishbowl/shared/session/state';
import { notesByTag } from './notesByTag.ts';

/** The tags that the state knows, as rows of a table, in the order of the conversation. */
export function tagRowsOf(
  state: SessionState,
  { codes }: Codebook,
  nameOf: (seatId: SeatId) => string,
): readonly TagRow[] {
  const notes = notesByTag(state);
  const speakers = new Map(codes.map(({ id, speaker }) => [id, speaker]));
  const seats = [...new Set([...state.tags.values()].map(({ seatId }) => seatId))].sort();
  const names = uniqueNames(seats, nameOf);
  return [...state.tags.values()]
    .toSorted((a, b) => a.startMs - b.startMs)
    .map(({ id, seatId, code, startMs, endMs, kind }) => ({
      rater: names.get(seatId) ?? seatId,
      code,
      startMs,
      endMs: kind === 'point' ? null : endMs,
      speaker: speakers.get(code),
      note: notes.get(tagKey({ seatId, tagId: id })),
    }));
}
