import type { Plan } from './layout.ts';
import type { PlanLane, PlanMark } from './layoutLane.ts';
import type { Mark } from './model.ts';

export interface Hit {
  readonly mark: Mark;
  readonly x: number;
  readonly laneMidPx: number;
  /** How many more marks lie on top of this one or under it. */
  readonly others: number;
}

/** Half of the smallest target (24 px) that WCAG 2.2 asks for. */
const REACH_PX = 12;
/** Marks that overlap by half. */
const SAME_PLACE_PX = 5;

/** The nearest mark in the lane at this point of the plot; a span is hit anywhere along its line. */
export function hitTest(plan: Plan, x: number, y: number): Hit | null {
  const lane = plan.lanes.find(({ topPx, heightPx }) => y >= topPx && y < topPx + heightPx);
  if (!lane) return null;
  const near = inReach(lane, x);
  const best = near[0];
  if (!best) return null;
  const here = near.filter(({ planned }) => Math.abs(planned.x - best.planned.x) <= SAME_PLACE_PX);
  const others = here.reduce((sum, { planned }) => sum + planned.count, 0) - 1;
  return { mark: best.planned.mark, x: best.planned.x, laneMidPx: lane.midPx, others };
}

interface Near {
  readonly planned: PlanMark;
  readonly distancePx: number;
}

function inReach(lane: PlanLane, x: number): readonly Near[] {
  return lane.marks
    .map((planned) => ({ planned, distancePx: distance(planned, x) }))
    .filter(({ distancePx }) => distancePx <= REACH_PX)
    .sort((a, b) => a.distancePx - b.distancePx);
}

/** A mark is nearer than a span's line that passes under it. */
function distance({ x: startX, endX }: PlanMark, x: number): number {
  const toMark = Math.abs(x - startX);
  return endX !== null && x > startX && x <= endX ? Math.min(toMark, REACH_PX) : toMark;
}
