const steps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10] as const;

/** The end of an axis from 0 that holds `top` with a little air: 1, 1.5, 2, 2.5, 3, 4, 5, 6 or 8, times a power of ten. */
export function axisEnd(top: number): number {
  if (!(top > 0)) return 1;
  const wanted = top * 1.1;
  const unit = 10 ** Math.floor(Math.log10(wanted));
  const step = steps.find((each) => each * unit >= wanted - 1e-9) ?? 10;
  return Number((step * unit).toPrecision(6));
}

/** The axis' twenty divisions as percent of its width; each fifth is long. */
export function axisTicks(): readonly { readonly percent: number; readonly long: boolean }[] {
  return Array.from({ length: 21 }, (_, i) => ({ percent: i * 5, long: i % 5 === 0 }));
}

/** Where `value` stands on an axis from 0 to `end`, in percent, never outside it. */
export function onAxis(value: number, end: number): number {
  return Math.min(100, Math.max(0, (value / end) * 100));
}

export interface Threshold {
  /** The word and its number: "fair 1". */
  readonly label: string;
  readonly at: number;
}

export interface PlacedThreshold extends Threshold {
  readonly percent: number;
  /** Which side of its line the label may use, so that neighbours and the edges stay clear. */
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Places the thresholds' words: near each other they turn apart, near an edge they turn inwards. */
export function placeThresholds(thresholds: readonly Threshold[], end: number): readonly PlacedThreshold[] {
  const sorted = thresholds
    .map((each) => ({ ...each, percent: onAxis(each.at, end) }))
    .sort((a, b) => a.percent - b.percent);
  return sorted.map((each, i) => ({
    ...each,
    anchor: anchorOf(each.percent, sorted[i - 1]?.percent, sorted[i + 1]?.percent),
  }));
}

function anchorOf(percent: number, before: number | undefined, after: number | undefined): PlacedThreshold['anchor'] {
  const near = 26;
  if (percent > 92 || (after !== undefined && after - percent < near)) return percent < 8 ? 'start' : 'end';
  if (percent < 8 || (before !== undefined && percent - before < near)) return 'start';
  return 'middle';
}
