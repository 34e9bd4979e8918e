import { type Bar, barsOf, isCrowded } from './density.ts';
import { type LaneIndex, type LaneIndexes, lowerBound } from './LaneIndexes.ts';
import { hasMarks, type Lane, type Mark } from './model.ts';
import { BLEED_PX, type Row } from './rows.ts';
import { type Extent, msAt, type View, xOf } from './scale.ts';

export interface PlanMark {
  readonly mark: Mark;
  readonly x: number;
  /** Where a span's line ends; null for a point. An open span ends at the hand. */
  readonly endX: number | null;
  /** How many marks of the same look this one stands for, itself included. */
  readonly count: number;
}

export interface PlanLane {
  readonly lane: Lane;
  readonly topPx: number;
  readonly heightPx: number;
  readonly midPx: number;
  /** In order of their start. */
  readonly marks: readonly PlanMark[];
  readonly bars: readonly Bar[];
}

/** Marks of one look that are closer than this are drawn once. */
const SAME_PLACE_PX = 2;
const BAR_MARGIN_PX = 4;

/** One lane in numbers: its marks in sight, or bars where they would be too close to tell apart. */
export function layoutLane(row: Row, view: View, extent: Extent, nowMs: number, indexes: LaneIndexes): PlanLane {
  const { lane, topPx, heightPx } = row;
  const base = { lane, topPx, heightPx, midPx: topPx + heightPx / 2, marks: [], bars: [] };
  if (lane.kind === 'sealed') return base;
  const index = indexes.of(lane);
  if (!hasMarks(lane) || isCrowded(index, view)) {
    return { ...base, bars: barsOf(index, indexes, view, extent, heightPx - BAR_MARGIN_PX) };
  }
  return { ...base, marks: marksInSight(lane.marks, index, view, extent, nowMs) };
}

function marksInSight(
  marks: readonly Mark[],
  index: LaneIndex,
  view: View,
  extent: Extent,
  nowMs: number,
): readonly PlanMark[] {
  const fromMs = msAt(view, -BLEED_PX);
  const toMs = msAt(view, extent.widthPx + BLEED_PX);
  const first = lowerBound(index.startsMs, fromMs);
  const planned: PlanMark[] = spansReachingIn(marks, index, fromMs, first).map((mark) => plan(mark, view, nowMs));
  const lastOfLook = new Map<string, number>();
  for (let i = first; i < marks.length; i++) {
    const mark = marks[i];
    if (!mark || mark.startMs > toMs) break;
    const next = plan(mark, view, nowMs);
    if (next.endX === null && joins(planned, lastOfLook, next)) continue;
    planned.push(next);
  }
  return planned;
}

function plan(mark: Mark, view: View, nowMs: number): PlanMark {
  const endMs = mark.open ? Math.max(nowMs, mark.startMs) : mark.endMs;
  const isPoint = endMs === null || (!mark.open && endMs <= mark.startMs);
  return { mark, x: xOf(view, mark.startMs), endX: isPoint ? null : xOf(view, endMs), count: 1 };
}

/** Counts the mark with an earlier one of the same look at the same place; otherwise remembers it as that one. */
function joins(planned: PlanMark[], lastOfLook: Map<string, number>, next: PlanMark): boolean {
  const { hue, variant, confirmed } = next.mark;
  const look = `${hue} ${variant} ${confirmed}`;
  const position = lastOfLook.get(look);
  const before = position === undefined ? undefined : planned[position];
  if (position !== undefined && before && next.x - before.x < SAME_PLACE_PX) {
    planned[position] = { ...before, count: before.count + 1 };
    return true;
  }
  lastOfLook.set(look, planned.length);
  return false;
}

/** Spans that began before the edge and are still going on there. */
function spansReachingIn(marks: readonly Mark[], index: LaneIndex, fromMs: number, before: number): readonly Mark[] {
  const found: Mark[] = [];
  for (let s = lowerBound(index.latestEndsMs, fromMs); s < index.spans.length; s++) {
    const position = index.spans[s] ?? before;
    if (position >= before) break;
    const mark = marks[position];
    if (mark && (mark.open || (mark.endMs ?? 0) >= fromMs)) found.push(mark);
  }
  return found;
}
