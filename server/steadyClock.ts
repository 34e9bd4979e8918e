/**
 * Milliseconds since 1970 that never run backwards and never stand still: a machine's clock may be set back, and one that
 * has slept wakes up later than its timers think. Arguments: the two clocks, in ms.
 */
export function steadyClock(
  wallMs: () => number = Date.now,
  runningMs: () => number = () => performance.now(),
): () => number {
  let aheadMs = wallMs() - runningMs();
  return () => {
    aheadMs = Math.max(aheadMs, wallMs() - runningMs());
    return Math.floor(runningMs() + aheadMs);
  };
}
