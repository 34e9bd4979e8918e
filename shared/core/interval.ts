/** A stretch of session time, from included, to excluded, in milliseconds. */
export interface Interval {
  readonly fromMs: number;
  readonly toMs: number;
}

/** What is left of the intervals after cutting out the holes. Both may be in any order; the result is in order. */
export function without(intervals: readonly Interval[], holes: readonly Interval[]): readonly Interval[] {
  return union(holes).reduce<readonly Interval[]>(
    (kept, hole) =>
      kept.flatMap(({ fromMs, toMs }) => [
        ...keep(fromMs, Math.min(toMs, hole.fromMs)),
        ...keep(Math.max(fromMs, hole.toMs), toMs),
      ]),
    union(intervals),
  );
}

/** The same stretch of time without overlaps, in order. */
export function union(intervals: readonly Interval[]): readonly Interval[] {
  const merged: Interval[] = [];
  for (const next of [...intervals].sort((a, b) => a.fromMs - b.fromMs)) {
    const last = merged.at(-1);
    if (last && next.fromMs <= last.toMs) {
      merged[merged.length - 1] = { fromMs: last.fromMs, toMs: Math.max(last.toMs, next.toMs) };
    } else if (next.toMs > next.fromMs) merged.push(next);
  }
  return merged;
}

/** Milliseconds covered, overlaps counted once. */
export function lengthMs(intervals: readonly Interval[]): number {
  return union(intervals).reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
}

/** The part of the intervals that lies inside the given ones. */
export function within(intervals: readonly Interval[], bounds: readonly Interval[]): readonly Interval[] {
  return union(intervals).flatMap((one) =>
    union(bounds).flatMap((bound) => keep(Math.max(one.fromMs, bound.fromMs), Math.min(one.toMs, bound.toMs))),
  );
}

function keep(fromMs: number, toMs: number): Interval[] {
  return toMs > fromMs ? [{ fromMs, toMs }] : [];
}
