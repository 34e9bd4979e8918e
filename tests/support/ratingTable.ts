import { findBuiltinCodebook } from '@fishbowl/shared/codebook/builtinCodebooks';
import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import type { RatedTag, Rater, RatingTable } from '@fishbowl/shared/report/ratingTable';

export function bookOf(id: string): Codebook {
  const book = findBuiltinCodebook(id);
  if (book === undefined) throw new Error(`no codebook ${id}`);
  return book;
}

/** A point tag; seconds, as people think of them. */
export function tag(code: string, second = 0, more: Partial<RatedTag> = {}): RatedTag {
  return { code, startMs: Math.round(second * 1000), endMs: null, ...more };
}

/** So many tags of each code, a second apart. */
export function tagsOf(counts: Readonly<Record<string, number>>): readonly RatedTag[] {
  const codes = Object.entries(counts).flatMap(([code, count]) => Array.from({ length: count }, () => code));
  return codes.map((code, index) => tag(code, index));
}

export function rater(id: string, tags: readonly RatedTag[], more: Partial<Rater> = {}): Rater {
  return { id, group: null, tags, exposure: 'full', ratings: [], ...more };
}

export function tableOf(raters: readonly Rater[], more: Partial<RatingTable> = {}): RatingTable {
  const track = { source: 'none', turns: [], volleys: 0 } as const;
  return { codebook: bookOf('oars-starter'), durationMs: null, pauses: [], track, raters, ...more };
}
