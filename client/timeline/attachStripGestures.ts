import type { TimelineSurface } from './TimelineSurface.ts';

/** A press on the overview strip brings that moment into sight, and a drag carries the window along. */
export function attachStripGestures(strip: HTMLCanvasElement, surface: TimelineSurface): () => void {
  const stop = new AbortController();
  const go = (event: PointerEvent) => {
    const box = strip.getBoundingClientRect();
    surface.centreAtStrip(event.clientX - box.left, box.width);
  };
  strip.addEventListener(
    'pointerdown',
    (event) => {
      strip.setPointerCapture(event.pointerId);
      go(event);
    },
    { signal: stop.signal },
  );
  strip.addEventListener(
    'pointermove',
    (event) => {
      if (strip.hasPointerCapture(event.pointerId)) go(event);
    },
    { signal: stop.signal },
  );
  return () => stop.abort();
}
