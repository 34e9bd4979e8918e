/**
 * Lets in as long as what was counted and what is under way stay below a limit together, and turns away once what was
 * counted alone reaches it. Between the two one waits, in the order of coming: what is under way may come to count nothing.
 */
export class Gate {
  #inside = 0;
  #present = 0;
  #last: Promise<unknown> = Promise.resolve();
  #onLeaving = () => {};

  /** Is there nobody inside, and nobody who waits? */
  get isIdle(): boolean {
    return this.#present === 0;
  }

  /** True: in, until `leave`. `counted` has to tell all that was counted for those who have left. */
  async enter(max: number, counted: () => Promise<number>): Promise<boolean> {
    this.#present += 1;
    const entering = this.#last.then(() => this.#enter(max, counted));
    this.#last = entering.catch(() => undefined);
    const isIn = await entering.catch((error) => {
      this.#present -= 1;
      throw error;
    });
    if (!isIn) this.#present -= 1;
    return isIn;
  }

  /** Once it is counted, where it counts. */
  leave(): void {
    this.#inside -= 1;
    this.#present -= 1;
    this.#onLeaving();
  }

  async #enter(max: number, counted: () => Promise<number>): Promise<boolean> {
    for (;;) {
      const inside = this.#inside; // Before counting: whoever leaves meanwhile is in one of the two, or in both.
      const count = await counted();
      if (count >= max) return false;
      if (count + inside < max) break;
      if (inside === this.#inside) await this.#someoneLeaves();
    }
    this.#inside += 1;
    return true;
  }

  #someoneLeaves(): Promise<void> {
    return new Promise((resolve) => {
      this.#onLeaving = resolve;
    });
  }
}
