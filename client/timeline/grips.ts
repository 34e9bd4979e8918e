import type { Mark } from './model.ts';

/** What of a mark is moved: all of it, or one of its ends. */
export type Grip = 'whole' | 'start' | 'end';

/** Where a selected mark of one's own is taken hold of, in px of the plot. */
export interface Grips {
  readonly midPx: number;
  /** All of it is moved from here to here. */
  readonly wholeFromX: number;
  readonly wholeToX: number;
  readonly hasStart: boolean;
  readonly hasEnd: boolean;
}

/** As wide and as high as a finger needs. */
const TARGET_PX = 44;
/** So far into a span its ends are taken hold of. */
const EDGE_PX = 8;

/**
 * A span has a grip at each end, outside of it where it is short, so that each has its 44 px. A point has one that makes
 * it a span. Of an open span only the start is known.
 */
export function gripsOf(mark: Mark, x: number, endX: number | null, midPx: number): Grips {
  const isSpan = endX !== null && !mark.open;
  const middle = isSpan ? (x + endX) / 2 : x;
  const half = Math.max(isSpan ? (endX - x) / 2 - EDGE_PX : 0, TARGET_PX / 2);
  return { midPx, wholeFromX: middle - half, wholeToX: middle + half, hasStart: isSpan, hasEnd: !mark.open };
}

/** The middle of each grip, for painting. */
export function gripPlaces({ wholeFromX, wholeToX, hasStart, hasEnd }: Grips): readonly number[] {
  const reach = TARGET_PX / 2;
  return [...(hasStart ? [wholeFromX - reach] : []), ...(hasEnd ? [wholeToX + reach] : [])];
}

export function gripAt({ midPx, wholeFromX, wholeToX, hasStart, hasEnd }: Grips, x: number, y: number): Grip | null {
  if (Math.abs(y - midPx) > TARGET_PX / 2) return null;
  if (x >= wholeFromX && x <= wholeToX) return 'whole';
  if (hasStart && x < wholeFromX && x >= wholeFromX - TARGET_PX) return 'start';
  return hasEnd && x > wholeToX && x <= wholeToX + TARGET_PX ? 'end' : null;
}
