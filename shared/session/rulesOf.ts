import type { Codebook } from '../codebook/codebook.ts';
import { familyCode } from '../codebook/familyCode.ts';
import { selfRatingItems } from '../codebook/selfRatingItems.ts';
import type { CodeRule, Context } from './context.ts';

/** What a codebook allows, in the form in which deciding looks it up. A coarse tag lags as its family's quickest code does. */
export function rulesOf(book: Codebook): Pick<Context, 'codes' | 'selfRatingItems'> {
  const codes = new Map<string, CodeRule>();
  for (const { id, lagMs = 0, leadMs = 0, spanMs = null, exclusiveGroup = null } of book.codes) {
    codes.set(id, { lagMs, leadMs, spanMs, exclusiveGroup });
  }
  for (const { id } of book.families) {
    const lags = book.codes.filter(({ family }) => family === id).map(({ lagMs = 0 }) => lagMs);
    if (lags.length === 0) continue;
    codes.set(familyCode(id), { lagMs: Math.min(...lags), leadMs: 0, spanMs: null, exclusiveGroup: null });
  }
  return {
    codes,
    selfRatingItems: new Map(selfRatingItems(book).map(({ id, min, max }) => [id, { min, max }])),
  };
}
