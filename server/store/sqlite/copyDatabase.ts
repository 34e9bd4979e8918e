import fs from 'node:fs';
import type { Database } from 'better-sqlite3';

const pagesPerTurn = 100;

/**
 * Copies an open database page by page; what is written between two turns is copied as well. `alone` runs its work while
 * nobody is in the middle of a transaction: the first turn would take such a database for empty, and later ones would
 * copy nothing, for ever where one transaction follows the other.
 */
export async function copyDatabase(
  db: Database,
  target: string,
  alone: <T>(work: () => Promise<T>) => Promise<T>,
): Promise<void> {
  fs.writeFileSync(target, '', { mode: 0o600, flag: 'wx' });
  const turns = new Turns();
  const { copied } = await alone(async () => {
    const begun = db.backup(target, { progress: turns.next });
    await turns.take(begun);
    return { copied: begun };
  });
  while (!turns.areOver) await alone(() => turns.take(copied));
  await copied;
}

/** Between turns the copying goes round and round, and copies nothing. */
class Turns {
  #asked: (() => void) | null = null;
  #isTaken = false;
  #areOver = false;

  get areOver(): boolean {
    return this.#areOver;
  }

  /** Told after each round; gives how many pages the next one may copy. */
  readonly next = (): number => {
    if (this.#isTaken) {
      this.#asked?.();
      this.#asked = null;
    }
    this.#isTaken = this.#asked !== null;
    return this.#isTaken ? pagesPerTurn : 0;
  };

  /** Resolves when one turn is over, or all are. */
  take(copied: Promise<unknown>): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#asked = resolve;
      copied.then(() => {
        this.#areOver = true;
        resolve();
      }, reject);
    });
  }
}
