import { onTestFinished } from 'vitest';
import { placeTag } from './build.ts';
import type { LiveTab } from './LiveTab.ts';

/** So much unconfirmed makes anybody wait. It bounds what a slow machine has to catch up with after a restart. */
const mostPending = 20;

/** Somebody who tags at a steady pace until told to stop, whatever becomes of the server and the network. */
export class Tagger {
  readonly tab: LiveTab;
  readonly tags: string[] = [];
  readonly #name: string;
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(tab: LiveTab, everyMs: number, name = 't') {
    this.tab = tab;
    this.#name = name;
    this.#timer = setInterval(() => this.#press(), everyMs);
    onTestFinished(() => clearInterval(this.#timer));
  }

  /** In the order of asking: answers come in that order, too. */
  get acknowledged(): readonly string[] {
    return this.tags.slice(0, this.tags.length - this.tab.connection.pending.length);
  }

  /** Resolves when all has been answered. */
  stop(): Promise<void> {
    clearInterval(this.#timer);
    return this.tab.answered();
  }

  #press(): void {
    if (this.tab.connection.pending.length >= mostPending) return;
    const tag = `${this.#name}${this.tags.length}`;
    this.tags.push(tag);
    this.tab.ask(placeTag(tag, 0, 'OQ'));
  }
}
