import type { PadFamily } from './pad.ts';

/** What stands side by side on the pad: one family over one or more columns of keys, or several small ones in one column. */
export interface PadColumn {
  readonly id: string;
  readonly families: readonly PadFamily[];
  /** Columns of keys that it takes. */
  readonly span: number;
}

const keysPerColumn = 4;
/** More columns than this and the keys are too narrow to read. */
const widest = 8;

const columnsOf = (family: PadFamily) => Math.max(1, Math.ceil(family.codes.length / keysPerColumn));

/** Families as columns, four keys to a column. Too many columns: small neighbours share one, the fewer keys the sooner. */
export function packColumns(families: readonly PadFamily[]): readonly PadColumn[] {
  for (let room = 0; ; room += 1) {
    const columns = stack(families, room);
    if (room > keysPerColumn + 1 || spanOf(columns) <= widest) return columns;
  }
}

/** Key columns in all. */
export function spanOf(columns: readonly PadColumn[]): number {
  return columns.reduce((sum, column) => sum + column.span, 0);
}

/** Puts a family under the one before it while both together have at most `room` keys. */
function stack(families: readonly PadFamily[], room: number): readonly PadColumn[] {
  const columns: PadFamily[][] = [];
  for (const family of families) {
    const last = columns.at(-1);
    if (last && keysOf(last) + family.codes.length <= room) last.push(family);
    else columns.push([family]);
  }
  return columns.map((column) => ({
    id: column[0]?.id ?? '',
    families: column,
    span: Math.max(...column.map(columnsOf)),
  }));
}

const keysOf = (families: readonly PadFamily[]) => families.reduce((sum, family) => sum + family.codes.length, 0);
