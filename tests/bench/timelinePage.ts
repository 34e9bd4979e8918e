import { attachGestures } from '@fishbowl/client/timeline/attachGestures';
import type { MarkLane, TimelineModel } from '@fishbowl/client/timeline/model';
import { rowsOf } from '@fishbowl/client/timeline/rows';
import { TimelineSurface } from '@fishbowl/client/timeline/TimelineSurface';

/** Runs in the browser. What a pan over so many frames cost. */
export interface Measured {
  readonly fps: number;
  /** Time in scripts, per frame. */
  readonly scriptMs: number;
}

const DURATION_MS = 3_600_000;
const hues = ['question', 'reflection', 'adherent', 'information', 'nonadherent', 'client'] as const;
const WARM_UP_FRAMES = 40;
const PAN_PX = 9;

function modelOf(count: number): TimelineModel {
  const perLane = Math.ceil(count / hues.length);
  const lanes = hues.map((hue): MarkLane => {
    const marks = Array.from({ length: perLane }, (_, i) => ({
      id: `${hue}${i}`,
      startMs: Math.floor(((i + Math.abs(Math.sin(i * 12.9898))) * DURATION_MS) / (perLane + 1)),
      endMs: null,
      open: false,
      hue,
      variant: i % 3,
      code: 'X',
      label: 'Code',
      confirmed: true,
      late: false,
    }));
    return { kind: 'family', id: hue, label: hue, hue, count: perLane, marks };
  });
  return {
    durationMs: DURATION_MS,
    lanes,
    pauses: [{ fromMs: 600_000, toMs: 700_000 }],
    takes: [{ atMs: 700_000, number: 2 }],
    downtime: [],
  };
}

/** Calls `each` once per frame, and counts the time that it and everything else asked of the frame takes. */
async function frames(count: number, each: (frame: number) => void): Promise<Measured> {
  const real = globalThis.requestAnimationFrame.bind(globalThis);
  let spentMs = 0;
  const timed = (work: FrameRequestCallback) =>
    real((at) => {
      const startMs = performance.now();
      work(at);
      spentMs += performance.now() - startMs;
    });
  globalThis.requestAnimationFrame = timed;
  const tookMs = await new Promise<number>((resolve) => {
    let startMs = 0;
    const step = (frame: number) => (at: number) => {
      if (frame === WARM_UP_FRAMES) {
        startMs = at;
        spentMs = 0;
      }
      if (frame === WARM_UP_FRAMES + count) return resolve(at - startMs);
      each(frame);
      timed(step(frame + 1));
    };
    timed(step(0));
  });
  globalThis.requestAnimationFrame = real;
  return { fps: (count * 1_000) / tookMs, scriptMs: spentMs / count };
}

function page(): { readonly plot: HTMLCanvasElement; readonly strip: HTMLCanvasElement; readonly tip: HTMLElement } {
  document.body.replaceChildren();
  const [plot, strip, tip] = [
    document.createElement('canvas'),
    document.createElement('canvas'),
    document.createElement('div'),
  ];
  const heightPx = rowsOf(modelOf(0).lanes).heightPx;
  plot.style.cssText = `display: block; width: 1200px; height: ${heightPx}px`;
  strip.style.cssText = 'display: block; width: 1000px; height: 16px';
  document.body.append(plot, strip, tip);
  return { plot, strip, tip };
}

/** The floor: a canvas of the same size that is only cleared. */
export async function clearOnly(count: number): Promise<Measured> {
  const { plot } = page();
  plot.width = plot.clientWidth;
  plot.height = plot.clientHeight;
  const brush = plot.getContext('2d');
  return frames(count, () => brush?.clearRect(0, 0, plot.width, plot.height));
}

/** Pans over `tags` tags by turning the wheel sideways, to and fro, `zoom` times closer than the whole session. */
export async function pan(tags: number, zoom: number, count: number): Promise<Measured> {
  const elements = page();
  const words = { take: (number: number) => `take ${number}`, away: (length: string) => `away ${length}` };
  const surface = new TimelineSurface({ model: modelOf(tags), now: () => 1_800_000, selectedId: null, words });
  const detach = [surface.attach(elements), attachGestures(elements.plot, surface, { onPick() {}, onSeek() {} }, null)];
  surface.zoomMiddle(zoom);
  const measured = await frames(count, (frame) => {
    const deltaX = frame % 80 < 40 ? PAN_PX : -PAN_PX;
    elements.plot.dispatchEvent(new WheelEvent('wheel', { deltaX, cancelable: true }));
  });
  for (const stop of detach) stop();
  return measured;
}
