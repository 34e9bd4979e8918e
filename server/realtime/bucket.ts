/** A token bucket: `take` is false when somebody asks more often than `perSecond`, after a first burst. */
export interface Bucket {
  take(): boolean;
}

export function bucket(burst: number, perSecond: number, nowMs: () => number): Bucket {
  const state = { tokens: burst, atMs: nowMs() };
  return {
    take() {
      const now = nowMs();
      state.tokens = Math.min(burst, state.tokens + (Math.max(0, now - state.atMs) / 1_000) * perSecond);
      state.atMs = now;
      if (state.tokens < 1) return false;
      state.tokens -= 1;
      return true;
    },
  };
}
