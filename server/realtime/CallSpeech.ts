import { sessionNow } from '@fishbowl/shared/session/sessionNow';
import type { SessionState } from '@fishbowl/shared/session/state';
import { type HeardTurn, SpeechTurns, turnPauseMs } from '@fishbowl/shared/speech/SpeechTurns';
import { levelIntervalMs, type VoiceLevel } from '../media/SpeechLevels.ts';

export interface CallSpeechDeps {
  /** The server's clock, in ms since 1970. */
  wallMs(): number;
  /** A turn that is over, in session time. */
  onTurn(turn: HeardTurn): void;
}

/** Before a packet leaves the speaker's browser, sound has waited for its 20 ms to be full, and some 10 ms in the microphone. */
const capturedMs = 30;

/** Who speaks when in one call, from the levels of its voices. Heard on the server's clock, less the speaker's way to it. */
export class CallSpeech {
  readonly #deps: CallSpeechDeps;
  #state: Pick<SessionState, 'startedWallMs' | 'endedMs' | 'pauses'>;
  /** Null while nothing counts. */
  #turns: SpeechTurns | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(deps: CallSpeechDeps, state: SessionState, isLive: boolean) {
    this.#deps = deps;
    this.#state = state;
    this.advance(state, isLive);
  }

  /** Only what is said live counts; a turn that is interrupted ends there. */
  advance(state: SessionState, isLive: boolean): void {
    this.#state = state;
    if (!isLive) this.stop();
    else this.#turns ??= new SpeechTurns(this.#nowMs());
  }

  /** What was loud in the interval that ends now. */
  hear(voices: readonly VoiceLevel[]): void {
    if (!this.#turns) return;
    const nowMs = this.#nowMs();
    const levels = voices.map(({ seatId, db, wayMs }) => {
      const toMs = nowMs - wayMs - capturedMs;
      return { seatId, db, fromMs: toMs - levelIntervalMs, toMs };
    });
    this.#tell(this.#turns.hear(levels, nowMs));
    clearTimeout(this.#timer);
    // After the first silence nothing more is said about levels until somebody speaks.
    if (this.#turns.isOpen) this.#timer = setTimeout(() => this.hear([]), turnPauseMs).unref();
  }

  /** The call is over, or nothing counts any more. */
  stop(): void {
    clearTimeout(this.#timer);
    const turns = this.#turns;
    this.#turns = null;
    if (turns) this.#tell(turns.close(this.#closedMs()));
  }

  #nowMs(): number {
    return sessionNow(this.#state, this.#deps.wallMs());
  }

  /** When the session stopped running, of late; now, if it still runs. */
  #closedMs(): number {
    const { endedMs, pauses } = this.#state;
    const pause = pauses.at(-1);
    const pausedMs = pause?.toMs === null ? pause.fromMs : null;
    return Math.min(this.#nowMs(), endedMs ?? pausedMs ?? Number.POSITIVE_INFINITY);
  }

  #tell(turns: readonly HeardTurn[]): void {
    for (const turn of turns) this.#deps.onTurn(turn);
  }
}
