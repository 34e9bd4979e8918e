import { z } from 'zod';
import type { Codebook } from '../codebook/codebook.ts';
import { countedInVolley } from '../codebook/volleyRule.ts';
import type { RatedTag, Rater, RatingTable } from './ratingTable.ts';

/** What is counted, and for volleys where they come from. */
export const countingSchema = z.union([
  z.strictObject({ unit: z.literal('volley'), source: z.enum(['imported', 'pressed', 'speech', 'column']) }).readonly(),
  z.strictObject({ unit: z.literal('tag'), source: z.null() }).readonly(),
]);

export type Counting = z.infer<typeof countingSchema>;

/** By volley where the instrument does so and there is a track of volleys; else raw tallies. */
export function countingOf({ codebook, track }: Pick<RatingTable, 'codebook' | 'track'>): Counting {
  const { source, volleys } = track;
  if (codebook.unit === 'tag' || source === 'none' || volleys === 0) return { unit: 'tag', source: null };
  return { unit: 'volley', source };
}

/** The book's slots; one for each code of the practitioner where it says nothing. */
function slotsOf({ volley, codes }: Codebook): readonly (readonly string[])[] {
  return volley?.slots ?? codes.filter(({ speaker }) => speaker === 'practitioner').map(({ id }) => [id]);
}

/** The first tag of each code that counts in this volley. */
function countedOf(volley: readonly RatedTag[], slots: readonly (readonly string[])[]): readonly RatedTag[] {
  const codes = volley.map(({ code }) => code);
  return countedInVolley({ slots }, codes).flatMap((code) => volley.find((tag) => tag.code === code) ?? []);
}

/**
 * A rater's tags as the instrument counts them: by volley, or each. A tag in no volley, and a code in no slot, is counted
 * by itself: that a track has a gap must not make what was seen vanish (Y8).
 */
export function countedTags(table: Pick<RatingTable, 'codebook' | 'track'>, { tags }: Rater): readonly RatedTag[] {
  if (countingOf(table).unit === 'tag') return tags;
  const slots = slotsOf(table.codebook);
  const slotted = new Set(slots.flat());
  const alone = tags.filter(({ code, volley }) => volley === undefined || !slotted.has(code));
  const volleys = new Map<string, RatedTag[]>();
  for (const tag of tags) {
    if (tag.volley === undefined || !slotted.has(tag.code)) continue;
    const volley = volleys.get(tag.volley);
    if (volley === undefined) volleys.set(tag.volley, [tag]);
    else volley.push(tag);
  }
  return [...alone, ...[...volleys.values()].flatMap((volley) => countedOf(volley, slots))];
}

/** How many of the rater's tags would count by volley, and lie in none. */
export function tagsOutside({ codebook }: Pick<RatingTable, 'codebook'>, { tags }: Rater): number {
  const slotted = new Set(slotsOf(codebook).flat());
  return tags.filter(({ code, volley }) => volley === undefined && slotted.has(code)).length;
}
