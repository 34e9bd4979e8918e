import { lengthText } from './lengthText.ts';
import type { Extent, View } from './scale.ts';
import { msAt, xOf } from './scale.ts';

export interface Tick {
  readonly x: number;
  /** Height in px: 3 for the smallest, 7 in between, 10 with a label. */
  readonly size: 3 | 7 | 10;
  /** Whole minutes, or minutes and seconds when the labels are closer than a minute. */
  readonly label: string | null;
}

/** Small, middle and labelled steps in ms; each divides the next. The third is the rule at its usual length. */
const ladder = [
  [100, 500, 1_000],
  [500, 1_000, 5_000],
  [1_000, 5_000, 10_000],
  [2_000, 10_000, 20_000],
  [5_000, 15_000, 30_000],
  [5_000, 30_000, 60_000],
  [15_000, 60_000, 120_000],
  [30_000, 60_000, 300_000],
  [60_000, 300_000, 600_000],
  [300_000, 900_000, 1_800_000],
  [600_000, 1_800_000, 3_600_000],
  [1_800_000, 3_600_000, 14_400_000],
] as const;

const coarsest = [3_600_000, 14_400_000, 86_400_000] as const;

const SMALLEST_GAP_PX = 5;
const LABEL_GAP_PX = 52;

/** The graduation of the ruler: the finest steps whose ticks and labels still stand apart. */
export function ticksOf(view: View, extent: Extent): readonly Tick[] {
  const [small, middle, labelled] =
    ladder.find(([s, , l]) => s * view.pxPerMs >= SMALLEST_GAP_PX && l * view.pxPerMs >= LABEL_GAP_PX) ?? coarsest;
  const from = Math.max(0, Math.ceil(view.startMs / small));
  const to = Math.floor(Math.min(extent.durationMs, msAt(view, extent.widthPx)) / small);
  const ticks: Tick[] = [];
  for (let i = from; i <= to; i++) {
    const ms = i * small;
    const size = ms % labelled === 0 ? 10 : ms % middle === 0 ? 7 : 3;
    ticks.push({ x: xOf(view, ms), size, label: size === 10 ? labelOf(ms, labelled) : null });
  }
  return ticks;
}

function labelOf(ms: number, stepMs: number): string {
  return stepMs % 60_000 === 0 ? String(ms / 60_000) : lengthText(ms);
}
