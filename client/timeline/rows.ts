import type { Lane } from './model.ts';

export const RULER_PX = 24;
/** Below the ruler: speech turns, the length of a pause, the flag of a take. */
export const RIBBON_PX = 20;
/** The canvas reaches this far beyond the plot on either side, so that a mark at an end of the rule is whole. */
export const BLEED_PX = 12;

const LANE_PX = 24;
const RATER_LANE_PX = 28;
/** Left free below the last lane, so that a ring round a mark is whole. */
export const FOOT_PX = 4;

export interface Row {
  readonly lane: Lane;
  readonly topPx: number;
  readonly heightPx: number;
}

export interface Rows {
  readonly rows: readonly Row[];
  readonly heightPx: number;
}

/** Where each lane lies. Raters' lanes are taller, and so are the sealed ones among them. */
export function rowsOf(lanes: readonly Lane[]): Rows {
  const hasRaters = lanes.some((lane) => lane.kind === 'rater');
  const rows: Row[] = [];
  let topPx = RULER_PX + RIBBON_PX;
  for (const lane of lanes) {
    const tall = lane.kind === 'rater' || (lane.kind === 'sealed' && hasRaters);
    const heightPx = tall ? RATER_LANE_PX : LANE_PX;
    rows.push({ lane, topPx, heightPx });
    topPx += heightPx;
  }
  return { rows, heightPx: topPx + FOOT_PX };
}
