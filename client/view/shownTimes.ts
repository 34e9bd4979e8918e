import type { TagExtent } from '@fishbowl/shared/session/state';

/** Times as they are shown: `endMs` null for a point and an open span. */
export interface ShownTimes {
  readonly startMs: number;
  readonly endMs: number | null;
}

/** Where a tag is shown: so much earlier than it stands, as its author said of themselves (D16); never before 0. */
export function shownTimes({ kind, startMs, endMs }: TagExtent, lagMs: number): ShownTimes {
  const shown = (ms: number) => Math.max(0, ms - lagMs);
  return { startMs: shown(startMs), endMs: kind === 'point' || endMs === null ? null : shown(endMs) };
}

/** Where a tag must stand to be shown there. */
export function storedTimes({ startMs, endMs }: ShownTimes, lagMs: number): ShownTimes {
  const stored = (ms: number) => Math.max(0, ms + lagMs);
  return { startMs: stored(startMs), endMs: endMs === null ? null : stored(endMs) };
}
