interface Sample {
  readonly offsetMs: number;
  readonly roundTripMs: number;
  readonly takenAtMs: number;
}

/** How long a sample is trusted: the two clocks drift apart. */
const freshMs = 5 * 60_000;
const keptSamples = 12;
/** How far two good clocks run apart, and what rounding adds. */
const driftPerMs = 0.000_2;
const roundingMs = 2;

/**
 * The server's clock as this browser sees it. Of several round trips the shortest has the least doubt: its answer was
 * under way for at most half of it.
 */
export class ServerClock {
  readonly #localMs: () => number;
  readonly #asked = new Map<number, number>();
  #samples: readonly Sample[] = [];
  #nextToken = 0;

  /** `localMs`: milliseconds on a clock of this machine that never runs backwards. */
  constructor(localMs: () => number) {
    this.#localMs = localMs;
  }

  /** The token to send with a question. */
  ask(): number {
    const token = this.#nextToken;
    this.#nextToken += 1;
    this.#asked.set(token, this.#localMs());
    return token;
  }

  answered(token: number, wallMs: number): void {
    const askedAtMs = this.#asked.get(token);
    this.#asked.delete(token);
    if (askedAtMs === undefined) return;
    const takenAtMs = this.#localMs();
    const sample = {
      roundTripMs: takenAtMs - askedAtMs,
      offsetMs: wallMs - (askedAtMs + takenAtMs) / 2,
      takenAtMs,
    };
    this.#samples = [...this.#samples.filter((earlier) => agree(earlier, sample)), sample].slice(-keptSamples);
  }

  /** Questions under way when the connection broke get no answer. */
  disconnected(): void {
    this.#asked.clear();
  }

  /** Server time now, in ms since 1970; null before the first answer. */
  wallMs(): number | null {
    const best = this.#best();
    return best && this.#localMs() + best.offsetMs;
  }

  /** How far off `wallMs` may be: half of the shortest round trip, in ms. Null before the first answer. */
  doubtMs(): number | null {
    const best = this.#best();
    return best && best.roundTripMs / 2;
  }

  #best(): Sample | null {
    const newest = this.#samples.at(-1);
    if (!newest) return null;
    return this.#samples
      .filter(({ takenAtMs }) => newest.takenAtMs - takenAtMs <= freshMs)
      .reduce((best, sample) => (sample.roundTripMs < best.roundTripMs ? sample : best), newest);
  }
}

/**
 * Each sample is right to within half of its round trip. Two that contradict each other mean that a clock has jumped, or
 * stood still while the machine slept: then the older one is worth nothing (S6).
 */
function agree(earlier: Sample, later: Sample): boolean {
  const doubtMs = (earlier.roundTripMs + later.roundTripMs) / 2;
  const driftMs = (later.takenAtMs - earlier.takenAtMs) * driftPerMs;
  return Math.abs(later.offsetMs - earlier.offsetMs) <= doubtMs + driftMs + roundingMs;
}
