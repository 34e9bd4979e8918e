import type { Lane, Mark } from './model.ts';
import { hasMarks } from './model.ts';

/** Counts of starts in equal bins from 0. */
export interface Bins {
  readonly binMs: number;
  readonly counts: Uint32Array;
  readonly max: number;
}

/** What searching a lane needs, computed once per array of marks or times. */
export interface LaneIndex {
  readonly startsMs: Float64Array;
  /** Positions of the marks that have a length, in order of their start. */
  readonly spans: readonly number[];
  /** For each of `spans`: the latest end of it and of all before it, so that the first one in sight can be searched. */
  readonly latestEndsMs: Float64Array;
}

/** The first position whose value is at least `value`, in a sorted array. */
export function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Number.POSITIVE_INFINITY) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function endOf(mark: Mark): number {
  return mark.open ? Number.POSITIVE_INFINITY : (mark.endMs ?? mark.startMs);
}

function indexMarks(marks: readonly Mark[]): LaneIndex {
  const startsMs = new Float64Array(marks.length);
  const spans: number[] = [];
  const ends: number[] = [];
  let latest = Number.NEGATIVE_INFINITY;
  marks.forEach((mark, i) => {
    startsMs[i] = mark.startMs;
    const end = endOf(mark);
    if (end <= mark.startMs) return;
    latest = Math.max(latest, end);
    spans.push(i);
    ends.push(latest);
  });
  return { startsMs, spans, latestEndsMs: Float64Array.from(ends) };
}

function countBins(startsMs: Float64Array, binMs: number): Bins {
  const last = startsMs.at(-1);
  const counts = new Uint32Array(last === undefined ? 0 : Math.floor(last / binMs) + 1);
  let max = 0;
  for (const ms of startsMs) {
    const bin = Math.floor(ms / binMs);
    const count = (counts[bin] ?? 0) + 1;
    counts[bin] = count;
    if (count > max) max = count;
  }
  return { binMs, counts, max };
}

const nothing: LaneIndex = { startsMs: new Float64Array(), spans: [], latestEndsMs: new Float64Array() };

/** Remembers, by the identity of a lane's array, what was computed from it: a new tag costs one pass over its own lane. */
export class LaneIndexes {
  readonly #indexes = new WeakMap<object, LaneIndex>();
  readonly #bins = new WeakMap<LaneIndex, Map<number, Bins>>();

  of(lane: Lane): LaneIndex {
    if (lane.kind === 'sealed') return nothing;
    const source = hasMarks(lane) ? lane.marks : lane.timesMs;
    const known = this.#indexes.get(source);
    if (known) return known;
    const index = hasMarks(lane) ? indexMarks(lane.marks) : { ...nothing, startsMs: Float64Array.from(lane.timesMs) };
    this.#indexes.set(source, index);
    return index;
  }

  /** Kept per width of a bin: widths double, so there are few of them. */
  bins(index: LaneIndex, binMs: number): Bins {
    const ofIndex = this.#bins.get(index) ?? new Map<number, Bins>();
    const bins = ofIndex.get(binMs) ?? countBins(index.startsMs, binMs);
    ofIndex.set(binMs, bins);
    this.#bins.set(index, ofIndex);
    return bins;
  }
}
