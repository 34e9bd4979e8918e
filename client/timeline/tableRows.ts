import { hasMarks, type Mark, type TimelineModel } from './model.ts';

/** What the table has a row for: all that the canvas draws at a time of its own. */
export type TableRow =
  | { readonly kind: 'mark'; readonly id: string; readonly atMs: number; readonly mark: Mark; readonly lane: string }
  | {
      readonly kind: 'pause' | 'away';
      readonly id: string;
      readonly atMs: number;
      /** Null while it lasts. */
      readonly lengthMs: number | null;
    }
  | { readonly kind: 'take'; readonly id: string; readonly atMs: number; readonly number: number };

/** The timeline as rows in order of time; with a lane's id, only the marks of that lane. */
export function tableRows(model: TimelineModel, laneId: string | null): readonly TableRow[] {
  const marks = model.lanes
    .filter(hasMarks)
    .filter(({ id }) => laneId === null || id === laneId)
    .flatMap(({ marks: own, label }) => own.map((mark) => markRow(mark, label)));
  const others = laneId === null ? otherRows(model) : [];
  return [...marks, ...others].sort((a, b) => a.atMs - b.atMs);
}

function markRow(mark: Mark, lane: string): TableRow {
  return { kind: 'mark', id: mark.id, atMs: mark.startMs, mark, lane };
}

function otherRows({ pauses, downtime, takes }: TimelineModel): readonly TableRow[] {
  const length = (fromMs: number, toMs: number | null) => (toMs === null ? null : toMs - fromMs);
  return [
    ...pauses.map(
      ({ fromMs, toMs }): TableRow => ({
        kind: 'pause',
        id: `p${fromMs}`,
        atMs: fromMs,
        lengthMs: length(fromMs, toMs),
      }),
    ),
    ...downtime.map(
      ({ fromMs, toMs }): TableRow => ({
        kind: 'away',
        id: `a${fromMs}`,
        atMs: fromMs,
        lengthMs: length(fromMs, toMs),
      }),
    ),
    ...takes.map(({ atMs, number }): TableRow => ({ kind: 'take', id: `t${number}`, atMs, number })),
  ];
}
