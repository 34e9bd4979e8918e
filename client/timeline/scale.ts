/** What there is to show, and the room for it. */
export interface Extent {
  readonly durationMs: number;
  readonly widthPx: number;
}

/** What part of the session is shown: the time at the left edge of the plot, and how far apart moments are. */
export interface View {
  readonly startMs: number;
  readonly pxPerMs: number;
}

/** As far in as it goes: 5 ms per pixel. */
const CLOSEST_PX_PER_MS = 0.2;

function fitPxPerMs(extent: Extent): number {
  return Math.max(1, extent.widthPx) / Math.max(1_000, extent.durationMs);
}

/** The whole session. */
export function fitView(extent: Extent): View {
  return { startMs: 0, pxPerMs: fitPxPerMs(extent) };
}

/** True when the whole session is in sight. */
export function isFitted(view: View, extent: Extent): boolean {
  return view.pxPerMs <= fitPxPerMs(extent) * 1.000_001;
}

/** The nearest view that shows nothing before the start or after the end and is neither too near nor too far. */
export function clampView(view: View, extent: Extent): View {
  const fit = fitPxPerMs(extent);
  const pxPerMs = Math.min(Math.max(view.pxPerMs, fit), Math.max(fit, CLOSEST_PX_PER_MS));
  const latestStartMs = Math.max(0, extent.durationMs - extent.widthPx / pxPerMs);
  return { startMs: Math.min(Math.max(view.startMs, 0), latestStartMs), pxPerMs };
}

export function xOf(view: View, ms: number): number {
  return (ms - view.startMs) * view.pxPerMs;
}

export function msAt(view: View, x: number): number {
  return view.startMs + x / view.pxPerMs;
}

/** Zooms by `factor` (above 1: closer); the moment at `x` stays where it is, unless the ends of the session forbid it. */
export function zoomAt(view: View, extent: Extent, x: number, factor: number): View {
  const sized = clampView({ ...view, pxPerMs: view.pxPerMs * factor }, extent);
  return clampView({ startMs: msAt(view, x) - x / sized.pxPerMs, pxPerMs: sized.pxPerMs }, extent);
}

/** Moves the window `dx` pixels later. */
export function panBy(view: View, extent: Extent, dx: number): View {
  return clampView({ ...view, startMs: view.startMs + dx / view.pxPerMs }, extent);
}

/** Puts the moment at this share of the width (0 left, 1 right). */
export function placeAt(view: View, extent: Extent, ms: number, share: number): View {
  return clampView({ ...view, startMs: ms - (share * extent.widthPx) / view.pxPerMs }, extent);
}

/** Moves only if the moment is out of sight or within `marginPx` of an edge; then it is centred. */
export function reveal(view: View, extent: Extent, ms: number, marginPx: number): View {
  const x = xOf(view, ms);
  const margin = Math.min(marginPx, extent.widthPx / 4);
  return x >= margin && x <= extent.widthPx - margin ? view : placeAt(view, extent, ms, 0.5);
}

/** Where the hand rests while it is followed: a fifth of the width is left for what comes. */
const FOLLOW_SHARE = 0.8;

/** Keeps the hand in sight: once it has come four fifths of the way, the rule moves under it instead. */
export function followView(view: View, extent: Extent, nowMs: number): View {
  const x = xOf(view, nowMs);
  return x >= 0 && x <= extent.widthPx * FOLLOW_SHARE ? view : placeAt(view, extent, nowMs, FOLLOW_SHARE);
}

/**
 * The view with its left edge on a whole device pixel, so that marks rounded to device pixels keep their distances to
 * one another while the rule moves.
 */
export function snapView(view: View, devicePixelRatio: number): View {
  const unit = view.pxPerMs * devicePixelRatio;
  return { ...view, startMs: Math.round(view.startMs * unit) / unit };
}
