import { type Bar, barsOf } from './density.ts';
import type { LaneIndexes } from './LaneIndexes.ts';
import type { TimelineModel } from './model.ts';
import { type Extent, fitView, msAt, type View, xOf } from './scale.ts';

/** The whole session as one strip: where tags are, and which part of it is in sight above. */
export interface OverviewPlan {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly bars: readonly Bar[];
  readonly window: { readonly x: number; readonly widthPx: number };
  readonly handX: number | null;
}

export const OVERVIEW_PX = 16;

export function layoutOverview(
  model: TimelineModel,
  view: View,
  extent: Extent,
  stripWidthPx: number,
  nowMs: number | null,
  indexes: LaneIndexes,
): OverviewPlan {
  const stripExtent = { durationMs: extent.durationMs, widthPx: stripWidthPx };
  const whole = fitView(stripExtent);
  const perLane = model.lanes.flatMap((lane) =>
    lane.kind === 'sealed' ? [] : barsOf(indexes.of(lane), indexes, whole, stripExtent, Number.POSITIVE_INFINITY),
  );
  const from = xOf(whole, view.startMs);
  const to = xOf(whole, msAt(view, extent.widthPx));
  return {
    widthPx: stripWidthPx,
    heightPx: OVERVIEW_PX,
    bars: stacked(perLane),
    window: { x: from, widthPx: Math.max(2, to - from) },
    handX: nowMs === null ? null : xOf(whole, nowMs),
  };
}

/** Bars at the same place become one, and the highest of all fills the strip. */
function stacked(bars: readonly Bar[]): readonly Bar[] {
  const byX = new Map<number, Bar>();
  for (const bar of bars) byX.set(bar.x, { ...bar, heightPx: bar.heightPx + (byX.get(bar.x)?.heightPx ?? 0) });
  const highest = Math.max(1, ...[...byX.values()].map((bar) => bar.heightPx));
  return [...byX.values()].map((bar) => ({
    ...bar,
    heightPx: Math.max(1, (bar.heightPx / highest) * (OVERVIEW_PX - 2)),
  }));
}
