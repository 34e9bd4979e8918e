import { lastStarted } from './lastStarted.ts';
import type { Volley } from './volleysOf.ts';

/**
 * How long after a volley a tag is still taken to be about it, while the client speaks. Own choice: raters press seconds
 * late, and nothing of the practitioner's is nearer.
 */
export const volleyLagMs = 5_000;

export interface PlacedTag {
  /** Corrected, as everywhere. */
  readonly startMs: number;
  /** A moment inside the volley that somebody says it belongs to; it goes before the tag's own time. */
  readonly volleyAtMs?: number | null | undefined;
}

/** The volley at the tag's time, else the one just before it within the lag, else none. `volleys` are in order. */
export function assignVolley(
  { startMs, volleyAtMs }: PlacedTag,
  volleys: readonly Volley[],
  lagMs: number = volleyLagMs,
): Volley | null {
  const atMs = volleyAtMs ?? startMs;
  const volley = volleys[lastStarted(volleys, (each) => each.startMs, atMs)];
  return volley !== undefined && atMs <= volley.endMs + lagMs ? volley : null;
}
