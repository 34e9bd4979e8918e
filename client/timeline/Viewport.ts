import {
  clampView,
  type Extent,
  fitView,
  followView,
  isFitted,
  panBy,
  placeAt,
  reveal,
  type View,
  zoomAt,
} from './scale.ts';

/** Below this width the timeline opens zoomed in, with the strip for the rest. */
const NARROW_PX = 480;
const NARROW_SHOWS_MS = 240_000;

/** Which part of the session is in sight, and whether it stays with the whole or with the hand as the session grows. */
export class Viewport {
  #view: View | null = null;
  #isFitted = true;
  #isFollowing = true;

  get isFitted(): boolean {
    return this.#isFitted;
  }

  get isFollowing(): boolean {
    return this.#isFollowing;
  }

  /** The view for this moment: fitted views fit again, followed ones keep up with the hand. */
  at(extent: Extent, nowMs: number | null): View {
    this.#view ??= this.#open(extent);
    if (this.#isFitted) this.#view = fitView(extent);
    else this.#view = clampView(this.#view, extent);
    if (this.#isFollowing && nowMs !== null) this.#view = followView(this.#view, extent, nowMs);
    return this.#view;
  }

  /** False when nothing changed: the rule was already as near or as far as it goes. */
  zoom(extent: Extent, x: number, factor: number): boolean {
    return this.#change(extent, (view) => zoomAt(view, extent, x, factor));
  }

  pan(extent: Extent, dx: number): boolean {
    const moved = this.#change(extent, (view) => panBy(view, extent, dx));
    if (moved) this.#isFollowing = false;
    return moved;
  }

  reveal(extent: Extent, ms: number): void {
    if (this.#change(extent, (view) => reveal(view, extent, ms, 24))) this.#isFollowing = false;
  }

  centre(extent: Extent, ms: number): void {
    if (this.#change(extent, (view) => placeAt(view, extent, ms, 0.5))) this.#isFollowing = false;
  }

  showWhole(): void {
    this.#isFitted = true;
  }

  follow(isFollowing: boolean): void {
    this.#isFollowing = isFollowing;
  }

  #open(extent: Extent): View {
    const fit = fitView(extent);
    if (extent.widthPx >= NARROW_PX || extent.durationMs <= NARROW_SHOWS_MS) return fit;
    this.#isFitted = false;
    return clampView({ startMs: 0, pxPerMs: extent.widthPx / NARROW_SHOWS_MS }, extent);
  }

  #change(extent: Extent, next: (view: View) => View): boolean {
    const before = this.at(extent, null);
    const after = next(before);
    this.#view = after;
    this.#isFitted = isFitted(after, extent);
    return after.startMs !== before.startMs || after.pxPerMs !== before.pxPerMs;
  }
}
