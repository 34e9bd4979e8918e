import type { Codebook } from './codebook.ts';

/** One thing that the student rates themselves on before seeing what others saw. */
export interface SelfRatingItem {
  readonly id: string;
  readonly label: string;
  readonly min: number;
  readonly max: number;
  /** Words at some values; empty where the page has general ones. */
  readonly anchors: Readonly<Record<string, string>>;
}

/**
 * The book's own ratings; where it has none, its families of helpful practitioner behaviour, 1 (hardly at all) to 5 (all
 * the time). Own choice: two minutes are enough for six.
 */
export function selfRatingItems({ ratings, families, codes }: Codebook): readonly SelfRatingItem[] {
  if (ratings.length > 0) {
    return ratings.slice(0, 6).map(({ id, label, scale: { min, max, anchors } }) => ({ id, label, min, max, anchors }));
  }
  return families
    .filter(({ id }) =>
      codes.some(({ family, speaker, polarity }) => family === id && speaker === 'practitioner' && polarity === '+'),
    )
    .slice(0, 6)
    .map(({ id, label }) => ({ id, label, min: 1, max: 5, anchors: {} }));
}
