export interface RowWindow {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
  readonly abovePx: number;
  readonly belowPx: number;
}

/** Up to this many rows are all there: the browser's own search finds them. */
const ALL_UP_TO = 1_000;
const SPARE_ROWS = 20;

/** Which rows of a long table exist, and how much empty room stands for the rest. */
export function rowWindow(count: number, rowPx: number, scrollPx: number, heightPx: number): RowWindow {
  if (count <= ALL_UP_TO) return { first: 0, end: count, abovePx: 0, belowPx: 0 };
  const top = Math.floor(scrollPx / rowPx);
  const first = Math.min(Math.max(0, top - SPARE_ROWS), count);
  const end = Math.min(count, Math.max(first, top + Math.ceil(heightPx / rowPx) + SPARE_ROWS));
  return { first, end, abovePx: first * rowPx, belowPx: (count - end) * rowPx };
}
