/** The index of the last item that starts at or before this moment, -1 for none. The items are in order of their starts. */
export function lastStarted<T>(items: readonly T[], startOf: (item: T) => number, atMs: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && startOf(item) <= atMs) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
