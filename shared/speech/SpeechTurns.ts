import type { SeatId } from '../core/ids.ts';

/** How loud a seat was over a stretch of session time, in the mean. */
export interface SeatLevel {
  readonly seatId: SeatId;
  /** −127, silence, to 0, as loud as can be: decibels of full scale (RFC 6464). */
  readonly db: number;
  readonly fromMs: number;
  readonly toMs: number;
}

/** Somebody spoke, without a long pause. */
export interface HeardTurn {
  readonly seatId: SeatId;
  readonly fromMs: number;
  readonly toMs: number;
}

interface OpenTurn {
  readonly fromMs: number;
  /** Where speech ended, as far as is known. */
  readonly toMs: number;
  /** Heard until now: there was no silence since. */
  readonly isSpeaking: boolean;
  /** Without more speech the turn is over then. */
  readonly endsAtMs: number;
}

/** A voice is some −20 to −40 dB in the mean of a quarter of a second, what a browser leaves of a room's noise −60 and less. */
const opensAtDb = -48;
/** Quieter at the end of a sentence, but still the same turn. */
const staysAtDb = -53;
/** So much silence ends a turn. */
export const turnPauseMs = 600;
/** A cough, or one "mm", is no turn. */
const shortestMs = 400;
/**
 * A stretch counts as loud from about a half of speech in it (a quarter in a loud room, three quarters in digital silence):
 * so much of a stretch is speech, on the middle, before the first one and after the last.
 */
const unheardShare = 0.1;

/** Makes turns of levels, seat by seat: two who speak at once have a turn each. Times are session time. */
export class SpeechTurns {
  readonly #sinceMs: number;
  readonly #open = new Map<SeatId, OpenTurn>();

  /** What was said before `sinceMs` does not count. */
  constructor(sinceMs: number) {
    this.#sinceMs = sinceMs;
  }

  /** Is somebody's turn not over yet? */
  get isOpen(): boolean {
    return this.#open.size > 0;
  }

  /** The turns that are over now. A seat without a level is silent. Levels may be of some time ago: sound is under way. */
  hear(levels: readonly SeatLevel[], nowMs: number): readonly HeardTurn[] {
    const loud = levels.filter(({ seatId, db }) => db >= (this.#open.has(seatId) ? staysAtDb : opensAtDb));
    for (const [seatId, turn] of this.#open) this.#open.set(seatId, { ...turn, isSpeaking: false });
    for (const { seatId, fromMs, toMs } of loud) {
      const unheardMs = (toMs - fromMs) * unheardShare;
      this.#open.set(seatId, {
        fromMs: this.#open.get(seatId)?.fromMs ?? Math.max(this.#sinceMs, fromMs - unheardMs),
        toMs: toMs + unheardMs,
        isSpeaking: true,
        endsAtMs: nowMs + turnPauseMs,
      });
    }
    return this.#end(([, { endsAtMs }]) => endsAtMs <= nowMs);
  }

  /** Ends every turn: nothing counts after `atMs`. Who is still speaking, speaks until then. */
  close(atMs: number): readonly HeardTurn[] {
    for (const [seatId, turn] of this.#open) {
      const toMs = turn.isSpeaking ? atMs : Math.min(atMs, turn.toMs);
      this.#open.set(seatId, { ...turn, toMs });
    }
    return this.#end(() => true);
  }

  #end(isOver: (entry: readonly [SeatId, OpenTurn]) => boolean): readonly HeardTurn[] {
    const over = [...this.#open].filter(isOver);
    for (const [seatId] of over) this.#open.delete(seatId);
    return over
      .map(([seatId, { fromMs, toMs }]) => ({ seatId, fromMs: Math.round(fromMs), toMs: Math.round(toMs) }))
      .filter(({ fromMs, toMs }) => toMs - fromMs >= shortestMs);
  }
}
