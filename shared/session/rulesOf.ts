import type { Codebook } from '../codebook/codebook.ts';
import { selfRatingItems } from '../codebook/selfRatingItems.ts';
import type { Context } from './context.ts';

/** What a codebook allows, in the form in which deciding looks it up. */
export function rulesOf(book: Codebook): Pick<Context, 'codes' | 'selfRatingItems'> {
  return {
    codes: new Map(book.codes.map(({ id, lagMs = 0, leadMs = 0 }) => [id, { lagMs, leadMs }])),
    selfRatingItems: new Map(selfRatingItems(book).map(({ id, min, max }) => [id, { min, max }])),
  };
}
