import type { LaneIndex, LaneIndexes } from './LaneIndexes.ts';
import { BLEED_PX } from './rows.ts';
import type { Extent, View } from './scale.ts';
import { xOf } from './scale.ts';

/** A bar of a density lane; it stands on the lane's floor. */
export interface Bar {
  readonly x: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

const BIN_MS = 10_000;
const NARROWEST_BIN_PX = 3;
const PX_PER_TAG = 3.2;

/** Below this many px per 10 s a lane may become a density strip; above, only one that would be a solid smear. */
const FAR_PX_PER_10_S = 8;
/** Marks overlap by half. */
const OVERLAP_PX = 6;
const SMEAR_PX = 4;
/** So few marks are always drawn one by one. */
const FEW_MARKS = 12;

/**
 * True when a lane's marks, on average over the lane, would lie too close to be told apart. Looks at the whole lane,
 * so that panning never changes the answer.
 */
export function isCrowded(index: LaneIndex, view: View): boolean {
  const starts = index.startsMs;
  if (starts.length <= FEW_MARKS) return false;
  const apartPx = (((starts.at(-1) ?? 0) - (starts[0] ?? 0)) * view.pxPerMs) / starts.length;
  return apartPx < (view.pxPerMs * 10_000 < FAR_PX_PER_10_S ? OVERLAP_PX : SMEAR_PX);
}

/** Ten seconds, doubled until a bar is wide enough to see. */
export function binMsAt(view: View): number {
  let binMs = BIN_MS;
  while (binMs * view.pxPerMs < NARROWEST_BIN_PX) binMs *= 2;
  return binMs;
}

/** The bars in sight; `roomPx` is what the fullest bin may take, so that none is cut off. */
export function barsOf(
  index: LaneIndex,
  indexes: LaneIndexes,
  view: View,
  extent: Extent,
  roomPx: number,
): readonly Bar[] {
  const { binMs, counts, max } = indexes.bins(index, binMsAt(view));
  const binPx = binMs * view.pxPerMs;
  const perTag = Math.min(PX_PER_TAG, roomPx / Math.max(1, max));
  const gapPx = Math.min(2, binPx * 0.25);
  const from = Math.max(0, Math.floor((view.startMs - BLEED_PX / view.pxPerMs) / binMs));
  const to = Math.min(
    counts.length - 1,
    Math.floor((view.startMs + (extent.widthPx + BLEED_PX) / view.pxPerMs) / binMs),
  );
  const bars: Bar[] = [];
  for (let bin = from; bin <= to; bin++) {
    const count = counts[bin] ?? 0;
    if (count === 0) continue;
    bars.push({ x: xOf(view, bin * binMs), widthPx: binPx - gapPx, heightPx: Math.max(1, count * perTag) });
  }
  return bars;
}
