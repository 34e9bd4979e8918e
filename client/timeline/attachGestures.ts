import type { Retiming } from './createRetiming.ts';
import type { Mark } from './model.ts';
import { BLEED_PX, RULER_PX } from './rows.ts';
import type { TimelineSurface } from './TimelineSurface.ts';

export interface Picked {
  /** Null: beside every mark. */
  readonly onPick: (mark: Mark | null) => void;
  /** A press on the ruler. */
  readonly onSeek: (ms: number) => void;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A press that moves less than this is a click. */
const CLICK_SLACK_PX = 4;

const cursors = { whole: 'grab', start: 'ew-resize', end: 'ew-resize', none: '' } as const;

const middle = (points: readonly Point[]) => points.reduce((sum, { x }) => sum + x, 0) / points.length;
const spread = ([a, b]: readonly Point[]) => (a && b ? Math.max(10, Math.hypot(a.x - b.x, a.y - b.y)) : 1);

/**
 * Drag pans, two fingers zoom, a click picks, a still pointer shows what is under it. A grip of the selected mark moves
 * it, until Esc or a second finger lets it go back. Returns what detaches it.
 */
export function attachGestures(
  canvas: HTMLCanvasElement,
  surface: TimelineSurface,
  { onPick, onSeek }: Picked,
  retiming: Retiming | null,
): () => void {
  const down = new Map<number, Point>();
  const state = { isDrag: false, isGripped: false, from: { x: 0, y: 0 }, fromMs: 0 };
  const stop = new AbortController();
  const { signal } = stop;

  const pointIn = (event: MouseEvent): Point => {
    const box = canvas.getBoundingClientRect();
    return { x: event.clientX - box.left - BLEED_PX, y: event.clientY - box.top };
  };

  const start = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const at = pointIn(event);
    down.set(event.pointerId, at);
    const grip = down.size === 1 ? surface.gripAt(at.x, at.y) : null;
    retiming?.cancel();
    if (grip) retiming?.begin(grip);
    state.isGripped = grip !== null && retiming !== null;
    if (down.size === 1) Object.assign(state, { isDrag: false, from: at, fromMs: surface.msAt(at.x) });
    else state.isDrag = true;
  };

  const drag = (event: PointerEvent, at: Point) => {
    const isFar = Math.hypot(at.x - state.from.x, at.y - state.from.y) > CLICK_SLACK_PX;
    if (!state.isDrag && !isFar) return;
    if (!state.isDrag) canvas.setPointerCapture(event.pointerId);
    state.isDrag = true;
    const before = [...down.values()];
    down.set(event.pointerId, at);
    const after = [...down.values()];
    surface.point(null);
    if (state.isGripped) {
      retiming?.moveTo(surface.msAt(at.x) - state.fromMs);
      return;
    }
    surface.pan(middle(before) - middle(after));
    if (after.length > 1) surface.zoom(middle(after), spread(after) / spread(before));
  };

  const move = (event: PointerEvent) => {
    const at = pointIn(event);
    if (down.has(event.pointerId)) drag(event, at);
    else if (event.pointerType !== 'touch') {
      surface.point(at);
      canvas.style.cursor = retiming ? cursors[surface.gripAt(at.x, at.y) ?? 'none'] : '';
    }
  };

  const end = (event: PointerEvent) => {
    if (!down.delete(event.pointerId)) return;
    if (event.type === 'pointercancel') retiming?.cancel();
    else retiming?.drop();
    if (state.isDrag || event.type === 'pointercancel') return;
    const at = pointIn(event);
    if (at.y < RULER_PX) onSeek(surface.msAt(at.x));
    else onPick(surface.markAt(at.x, at.y));
  };

  const letGo = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || down.size === 0 || !retiming?.isMoving) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    retiming.cancel();
  };

  // Before the page, where Esc takes back the last press.
  document.addEventListener('keydown', letGo, { signal, capture: true });
  canvas.addEventListener('pointerdown', start, { signal });
  canvas.addEventListener('pointermove', move, { signal });
  canvas.addEventListener('pointerup', end, { signal });
  canvas.addEventListener('pointercancel', end, { signal });
  canvas.addEventListener('pointerleave', () => surface.point(null), { signal });
  canvas.addEventListener('wheel', (event) => turn(event, surface, pointIn(event)), { signal, passive: false });
  return () => stop.abort();
}

const LINE_PX = 16;
const ZOOM_PER_PX = 0.0016;
/** Browsers report a pinch on a touch pad as a wheel with Ctrl and small steps. */
const PINCH_PER_PX = 0.01;

/** The wheel zooms under the pointer; sideways, or with Shift, it pans. What it cannot do is left to the page. */
function turn(event: WheelEvent, surface: TimelineSurface, at: Point): void {
  const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1;
  const [dx, dy] = [event.deltaX * unit, event.deltaY * unit];
  const isSideways = event.shiftKey || Math.abs(dx) > Math.abs(dy);
  const isTaken = isSideways
    ? surface.pan(dx === 0 ? dy : dx)
    : surface.zoom(at.x, Math.exp(-dy * (event.ctrlKey ? PINCH_PER_PX : ZOOM_PER_PX)));
  if (isTaken || event.ctrlKey) event.preventDefault();
}
