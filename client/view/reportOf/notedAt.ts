import type { Moment } from '@fishbowl/shared/report/moments';
import { type TagKey, tagKey } from '@fishbowl/shared/session/state';
import { notesByTag } from '../notesByTag.ts';
import type { ReportBasis } from './ReportSource.ts';

/** What a rater wrote at one of the tags of a moment, and who. A note beside a tag only: others may be about anything. */
export interface Noted {
  readonly by: string;
  readonly text: string;
}

/** The first note at each moment. Moments name raters and times, so a tag is found by them. */
export function notedAt(basis: ReportBasis): (moment: Moment) => Noted | null {
  const { state, nameOf } = basis;
  const notes = notesByTag(state);
  const tags = new Map<string, TagKey>();
  for (const { id, seatId, code, startMs } of state.tags.values()) {
    tags.set(`${seatId} ${code} ${startMs}`, tagKey({ seatId, tagId: id }));
  }
  const seats = new Map<string, string>([...state.tags.values()].map(({ seatId }) => [seatId, nameOf(seatId)]));
  return ({ sightings }) => {
    for (const { rater, code, atMs } of sightings) {
      const key = tags.get(`${rater} ${code} ${atMs}`);
      const text = key && notes.get(key);
      if (text) return { by: seats.get(rater) ?? '', text };
    }
    return null;
  };
}
