import { median } from '@fishbowl/shared/agreement/quantile';
import type { Tag } from '@fishbowl/shared/session/state';

/** How far off the presses of these tags may be, in ms. */
export interface ClockDoubt {
  readonly medianMs: number;
  readonly worstMs: number;
}

/** Null: nobody knows, for logs of the first version do not say and a browser may not have asked yet. */
export function clockDoubtOf(tags: readonly Pick<Tag, 'clockDoubtMs'>[]): ClockDoubt | null {
  const known = tags.flatMap(({ clockDoubtMs }) => (clockDoubtMs === null ? [] : [clockDoubtMs]));
  const middle = median(known);
  return middle === null ? null : { medianMs: Math.round(middle), worstMs: Math.max(...known) };
}
