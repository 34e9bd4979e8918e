import { playoutDelayMs, type Stats } from './playoutDelayMs.ts';

/** So many measurements, about two seconds apart, are one: a single strange one changes nothing. */
const kept = 3;

/** Measures the playout delay of one connection again and again. */
export class DelayMeter {
  #before: Stats = [];
  #recent: readonly number[] = [];

  /** The median of the newest measurements, this one included, in whole ms; null before any sound was heard. */
  measure(stats: Stats, wallMs: number | null): number | null {
    const delayMs = playoutDelayMs(stats, this.#before, wallMs);
    this.#before = stats;
    if (delayMs !== null) this.#recent = [...this.#recent, delayMs].slice(-kept);
    const sorted = this.#recent.toSorted((a, b) => a - b);
    return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
  }
}
