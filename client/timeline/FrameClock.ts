const LONGEST_WAIT_MS = 1_000;
const FRAME_MS = 17;

/** Calls `paint` at most once per frame, and only when it was asked for. */
export class FrameClock {
  readonly #paint: () => void;
  #frame: number | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(paint: () => void) {
    this.#paint = paint;
  }

  /** At the next frame. */
  request(): void {
    this.#stopTimer();
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = null;
      this.#paint();
    });
  }

  /** Not before something has changed by itself: the next frame, or some time later. */
  wakeIn(ms: number): void {
    this.#stopTimer();
    if (ms <= FRAME_MS) this.request();
    else this.#timer = setTimeout(() => this.request(), Math.min(ms, LONGEST_WAIT_MS));
  }

  stop(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = null;
    this.#stopTimer();
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
