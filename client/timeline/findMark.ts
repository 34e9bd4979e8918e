import { hasMarks, type Selection, type TimelineModel } from './model.ts';

/** Where the mark is, or null when there is none of that id (any more). */
export function findMark(model: TimelineModel, id: string | null): Selection | null {
  if (id === null) return null;
  for (const lane of model.lanes) {
    const mark = hasMarks(lane) ? lane.marks.find((one) => one.id === id) : undefined;
    if (mark) return { laneId: lane.id, mark };
  }
  return null;
}
