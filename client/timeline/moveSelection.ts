import { type LaneIndexes, lowerBound } from './LaneIndexes.ts';
import { hasMarks, type MarkLane, type Selection, type TimelineModel } from './model.ts';

export type Move = 'previousMark' | 'nextMark' | 'laneAbove' | 'laneBelow' | 'firstMark' | 'lastMark';

/**
 * The mark that a key leads to: along the lane, or to the nearest in time of the next lane that has any. With nothing
 * selected, the mark nearest to `fromMs`. Null when there is no mark at all; at an end it stays.
 */
export function moveSelection(
  model: TimelineModel,
  indexes: LaneIndexes,
  selected: Selection | null,
  move: Move,
  fromMs: number,
): Selection | null {
  const lanes = model.lanes.filter(hasMarks).filter(({ marks }) => marks.length > 0);
  const at = lanes.findIndex(({ id }) => id === selected?.laneId);
  const lane = lanes[at];
  if (!lane || !selected) return nearestOfAll(lanes, indexes, fromMs);
  switch (move) {
    case 'firstMark':
      return pick(lane, 0);
    case 'lastMark':
      return pick(lane, lane.marks.length - 1);
    case 'previousMark':
      return pick(lane, positionOf(lane, indexes, selected) - 1) ?? selected;
    case 'nextMark':
      return pick(lane, positionOf(lane, indexes, selected) + 1) ?? selected;
    case 'laneAbove':
      return nearest(lanes[at - 1], indexes, selected.mark.startMs) ?? selected;
    case 'laneBelow':
      return nearest(lanes[at + 1], indexes, selected.mark.startMs) ?? selected;
  }
}

/** The next moment after (`step` 1) or before (−1) a time, in a sorted list; null when there is none. */
export function nextMoment(momentsMs: readonly number[], fromMs: number, step: 1 | -1): number | null {
  const found = step === 1 ? momentsMs.find((ms) => ms > fromMs) : momentsMs.findLast((ms) => ms < fromMs);
  return found ?? null;
}

function pick(lane: MarkLane, position: number): Selection | null {
  const mark = lane.marks[position];
  return mark ? { laneId: lane.id, mark } : null;
}

function positionOf(lane: MarkLane, indexes: LaneIndexes, { mark }: Selection): number {
  const first = lowerBound(indexes.of(lane).startsMs, mark.startMs);
  const position = lane.marks.findIndex(({ id }, i) => i >= first && id === mark.id);
  return position === -1 ? first : position;
}

function nearest(lane: MarkLane | undefined, indexes: LaneIndexes, ms: number): Selection | null {
  if (!lane) return null;
  const after = lowerBound(indexes.of(lane).startsMs, ms);
  const [next, before] = [pick(lane, after), pick(lane, after - 1)];
  if (!next || !before) return next ?? before;
  return next.mark.startMs - ms < ms - before.mark.startMs ? next : before;
}

function nearestOfAll(lanes: readonly MarkLane[], indexes: LaneIndexes, ms: number): Selection | null {
  const distance = ({ mark }: Selection) => Math.abs(mark.startMs - ms);
  return lanes.reduce<Selection | null>((best, lane) => {
    const candidate = nearest(lane, indexes, ms);
    return candidate && (best === null || distance(candidate) < distance(best)) ? candidate : best;
  }, null);
}
