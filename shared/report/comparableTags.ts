import { isPaused, watches } from './exposure.ts';
import type { RatedTag, Rater, RatingTable } from './ratingTable.ts';

/** Tags that were placed live, before their author saw anybody's, as they were then. */
export function blindTags({ tags }: Rater): readonly RatedTag[] {
  return tags
    .filter(({ blind, provenance }) => blind !== false && provenance !== 'review')
    .map((tag) => ({ ...tag, ...tag.original }));
}

/** Of the first rater's blind tags those that the second could have placed too: both watched for that code then. */
export function comparableTags(rater: Rater, other: Rater): readonly RatedTag[] {
  return blindTags(rater).filter(({ code, startMs }) => watches(rater, code, startMs) && watches(other, code, startMs));
}

/** Whether both watched for the same code at a moment that was not a pause. */
export function bothWatching(table: RatingTable, a: Rater, b: Rater): (atMs: number) => boolean {
  const always = a.exposure === 'full' && b.exposure === 'full';
  const together = (atMs: number) =>
    always || table.codebook.codes.some(({ id }) => watches(a, id, atMs) && watches(b, id, atMs));
  return (atMs) => !isPaused(table, atMs) && together(atMs);
}
