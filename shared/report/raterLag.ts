import { alignEvents } from '../agreement/alignEvents.ts';
import { median } from '../agreement/quantile.ts';
import { comparableTags } from './comparableTags.ts';
import type { RatedTag, Rater } from './ratingTable.ts';
import { defaultToleranceMs } from './report.ts';

/** With fewer linked tags a lag says nothing. */
export const fewestLinked = 5;

export interface RaterLag {
  /** How many of the rater's own blind tags found a partner. */
  readonly linked: number;
  /** How much later than the others this rater presses, in the middle of all links; below 0: earlier. Null: too few are linked. */
  readonly medianMs: number | null;
}

/** One rater's lag against all the others, as pressed: what was corrected since changes nothing (D16). */
export function raterLag(raters: readonly Rater[], id: string, toleranceMs: number = defaultToleranceMs): RaterLag {
  const own = raters.find((rater) => rater.id === id);
  const others = own ? raters.filter((rater) => rater !== own) : [];
  const linked = new Set<string>();
  const lagsMs = others.flatMap((other) => {
    const [mine, theirs] = own ? [comparableTags(own, other), comparableTags(other, own)] : [[], []];
    return alignEvents(mine.map(placed), theirs.map(placed), toleranceMs).links.flatMap(([i, j]) => {
      const [tag, partner] = [mine[i], theirs[j]];
      if (!tag || !partner) return [];
      linked.add(`${tag.startMs} ${tag.code}`);
      return [tag.startMs - partner.startMs];
    });
  });
  return { linked: linked.size, medianMs: linked.size < fewestLinked ? null : median(lagsMs) };
}

function placed({ startMs, code, volley }: RatedTag) {
  return { atMs: startMs, code, volley };
}
