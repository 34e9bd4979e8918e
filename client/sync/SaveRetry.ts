const firstDelayMs = 1_000;
const longestDelayMs = 10_000;

/** When to ask again a server that could not save: soon at first, then ever more seldom (S10). */
export class SaveRetry {
  readonly #again: () => void;
  #delayMs = firstDelayMs;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(again: () => void) {
    this.#again = again;
  }

  /** Once for however many answers of one kind. */
  later(): void {
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#again();
    }, this.#delayMs);
    this.#delayMs = Math.min(this.#delayMs * 2, longestDelayMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#delayMs = firstDelayMs;
  }
}
