import type { Preview } from './createRetiming.ts';
import { draw } from './draw.ts';
import { drawOverview } from './drawOverview.ts';
import { FrameClock } from './FrameClock.ts';
import { findMark } from './findMark.ts';
import { fitCanvas } from './fitCanvas.ts';
import { type Grip, gripAt } from './grips.ts';
import { type Hit, hitTest } from './hitTest.ts';
import { LaneIndexes } from './LaneIndexes.ts';
import type { Look } from './Look.ts';
import { layout, type Plan, type PlotWords } from './layout.ts';
import type { Mark, Selection, TimelineModel } from './model.ts';
import { layoutOverview, OVERVIEW_PX } from './overview.ts';
import { readLook } from './readLook.ts';
import { BLEED_PX } from './rows.ts';
import { isSameState, type SurfaceState } from './SurfaceState.ts';
import { type Extent, fitView, msAt, snapView } from './scale.ts';
import { Viewport } from './Viewport.ts';

export interface SurfaceInputs {
  readonly model: TimelineModel;
  /** Session time, read at every frame; null when there is no hand. */
  readonly now: () => number | null;
  readonly selectedId: string | null;
  readonly words: PlotWords;
  /** Marks of one's own may be moved here. */
  readonly isEditable?: boolean;
}

export interface SurfaceElements {
  readonly plot: HTMLCanvasElement;
  readonly strip: HTMLCanvasElement;
  /** Moved to the hovered or selected mark. */
  readonly tip: HTMLElement;
}

/** Paints one timeline, once per frame and only when something changed or the hand has come a pixel further. */
export class TimelineSurface {
  readonly indexes = new LaneIndexes();
  #inputs: SurfaceInputs;
  readonly #viewport = new Viewport();
  readonly #listeners = new Set<() => void>();
  #elements: SurfaceElements | null = null;
  #look: Look | null = null;
  #plan: Plan | null = null;
  #selected: Selection | null = null;
  #preview: Preview | null = null;
  #pointer: { readonly x: number; readonly y: number } | null = null;
  readonly #clock = new FrameClock(() => this.#elements && this.#paint(this.#elements));
  #state: SurfaceState;

  constructor(inputs: SurfaceInputs) {
    this.#inputs = inputs;
    this.#state = { isFitted: true, isFollowing: true, hasHand: inputs.now() !== null, hovered: null };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getState = (): SurfaceState => this.#state;

  get selected(): Selection | null {
    return this.#selected;
  }

  /** Starts painting on these elements; returns what stops it. */
  attach(elements: SurfaceElements): () => void {
    this.#elements = elements;
    const observer = new ResizeObserver(() => this.invalidate());
    observer.observe(elements.plot);
    observer.observe(elements.strip);
    this.invalidate();
    return () => {
      observer.disconnect();
      this.#elements = null;
      this.#clock.stop();
    };
  }

  /** A mark selected elsewhere is brought into sight. */
  update(inputs: SurfaceInputs): void {
    const isOther = inputs.selectedId !== this.#inputs.selectedId;
    this.#inputs = inputs;
    this.#selected = findMark(inputs.model, inputs.selectedId);
    if (isOther && this.#selected) this.#viewport.reveal(this.#extent(), this.#selected.mark.startMs);
    this.invalidate();
  }

  /** The colours may have changed. */
  refreshLook(): void {
    this.#look = null;
    this.invalidate();
  }

  zoom(x: number, factor: number): boolean {
    return this.#changed(this.#viewport.zoom(this.#extent(), x, factor));
  }

  zoomMiddle(factor: number): void {
    this.zoom(this.#extent().widthPx / 2, factor);
  }

  pan(dx: number): boolean {
    return this.#changed(this.#viewport.pan(this.#extent(), dx));
  }

  /** Moves by a share of what is in sight. */
  page(share: number): void {
    this.pan(share * this.#extent().widthPx);
  }

  revealMs(ms: number): void {
    this.#viewport.reveal(this.#extent(), ms);
    this.invalidate();
  }

  /** Brings the moment at this place of the overview strip to the middle. */
  centreAtStrip(x: number, stripWidthPx: number): void {
    const extent = this.#extent();
    this.#viewport.centre(extent, msAt(fitView({ ...extent, widthPx: stripWidthPx }), x));
    this.invalidate();
  }

  showWhole(): void {
    this.#viewport.showWhole();
    this.invalidate();
  }

  follow(isFollowing: boolean): void {
    this.#viewport.follow(isFollowing);
    this.invalidate();
  }

  /** Where the pointer is, in px of the plot; null when it has left or is dragging. */
  point(at: { readonly x: number; readonly y: number } | null): void {
    this.#pointer = at;
    this.invalidate();
  }

  /** What of the selected mark is under this place, if it is one's own. */
  gripAt(x: number, y: number): Grip | null {
    const grips = this.#plan?.selected?.grips;
    return grips ? gripAt(grips, x, y) : null;
  }

  /** Where the selected mark would come to lie; null: nobody is moving it. */
  preview(preview: Preview | null): void {
    this.#preview = preview;
    this.invalidate();
  }

  /** Stands beside the selected mark. */
  get anchor(): HTMLElement | null {
    return this.#elements?.tip ?? null;
  }

  markAt(x: number, y: number): Mark | null {
    return this.#plan && (hitTest(this.#plan, x, y)?.mark ?? null);
  }

  msAt(x: number): number {
    return msAt(this.#viewport.at(this.#extent(), null), x);
  }

  /** Where the keys start from when nothing is selected: the hand, or the middle of what is in sight. */
  referenceMs(): number {
    return this.#selected?.mark.startMs ?? this.#inputs.now() ?? this.msAt(this.#extent().widthPx / 2);
  }

  invalidate(): void {
    if (this.#elements) this.#clock.request();
  }

  #changed(isChanged: boolean): boolean {
    if (isChanged) this.invalidate();
    return isChanged;
  }

  #extent(): Extent {
    const widthPx = (this.#elements?.plot.clientWidth ?? 2 * BLEED_PX) - 2 * BLEED_PX;
    const durationMs = Math.max(this.#inputs.model.durationMs, this.#inputs.now() ?? 0);
    return { durationMs, widthPx: Math.max(1, widthPx) };
  }

  #paint(elements: SurfaceElements): void {
    const { model, now, words, isEditable = false } = this.#inputs;
    const ratio = devicePixelRatio;
    const look = this.#look?.devicePixelRatio === ratio ? this.#look : readLook(elements.plot, ratio);
    this.#look = look;
    const [extent, nowMs] = [this.#extent(), now()];
    const view = snapView(this.#viewport.at(extent, nowMs), ratio);
    const [selected, preview, indexes] = [this.#selected, this.#preview, this.indexes];
    const plan = layout({ model, view, extent, nowMs, selected, preview, words, indexes, isEditable });
    this.#plan = plan;
    const plot = fitCanvas(elements.plot, extent.widthPx + 2 * BLEED_PX, plan.heightPx, ratio);
    if (plot) draw(plot, plan, look);
    if (!this.#viewport.isFitted && elements.strip.clientWidth > 0) {
      const width = elements.strip.clientWidth;
      const strip = fitCanvas(elements.strip, width, OVERVIEW_PX, ratio);
      if (strip) drawOverview(strip, layoutOverview(model, view, extent, width, nowMs, this.indexes), look);
    }
    this.#placeTip(elements.tip, plan);
    // The hand comes one device pixel further.
    if (nowMs !== null) this.#clock.wakeIn(1 / (ratio * view.pxPerMs));
  }

  #placeTip(tip: HTMLElement, plan: Plan): void {
    const hit = this.#pointer && hitTest(plan, this.#pointer.x, this.#pointer.y);
    const place = hit ? { x: hit.x, midPx: hit.laneMidPx } : plan.selected;
    if (place) {
      const x = Math.min(Math.max(place.x, 0), plan.widthPx);
      // The share of its own width by which it is set back keeps it within the plot at both ends.
      const back = (x / plan.widthPx) * 100;
      tip.style.transform = `translate(calc(${x}px - ${back}%), calc(${place.midPx - 14}px - 100%))`;
    }
    this.#publish(hit);
  }

  #publish(hit: Hit | null): void {
    const { isFitted, isFollowing } = this.#viewport;
    const hovered = hit && { mark: hit.mark, others: hit.others };
    const state = { isFitted, isFollowing, hasHand: this.#inputs.now() !== null, hovered };
    if (isSameState(state, this.#state)) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
