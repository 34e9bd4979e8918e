import type { Records, Store } from './Store.ts';

const erasedKey = 'lastErasure';
const scrubbedKey = 'scrubbedErasure';
const firstWaitMs = 2_000;
const longestWaitMs = 600_000;

type WithSettings = Pick<Records, 'settings'>;

/** Owes a scrub. To be called within the `Store.atOnce` that erases. `mark`: nobody else's, and nothing of the person. */
export function noteErasure({ settings }: WithSettings, mark: string): Promise<void> {
  return settings.set(erasedKey, mark);
}

/** Another whenever somebody was erased since; undefined where nobody ever was. */
export function lastErasure({ settings }: WithSettings): Promise<string | undefined> {
  return settings.get(erasedKey);
}

export interface OwedScrub {
  /** What was erased may still be in the files. */
  readonly isOwed: boolean;
  /** Scrubs if that is owed. Never rejects: what fails is tried again, at longer and longer intervals. */
  pay(): Promise<void>;
  /** Nothing is tried again after that. */
  close(): void;
}

interface Surroundings {
  readonly store: Pick<Store, 'settings' | 'scrub'>;
  later(work: () => void, ms: number): void;
  failed(error: unknown): void;
}

/** Sees to it that what was erased leaves the disk, also where that was cut short or had no room. */
export function owedScrub({ store, later, failed }: Surroundings): OwedScrub {
  let isOwed = false;
  let isOver = false;
  let isWaiting = false;
  let waitMs = firstWaitMs;
  const again = () => {
    if (isWaiting || isOver) return;
    isWaiting = true;
    later(() => {
      isWaiting = false;
      if (!isOver) void pay();
    }, waitMs);
    waitMs = Math.min(2 * waitMs, longestWaitMs);
  };
  const pay = async () => {
    try {
      const mark = await lastErasure(store);
      isOwed = mark !== undefined && mark !== (await store.settings.get(scrubbedKey));
      if (mark === undefined || !isOwed) return;
      await store.scrub();
      // Who was erased since then has another mark, and owes a scrub still.
      await store.settings.set(scrubbedKey, mark);
      isOwed = (await lastErasure(store)) !== mark;
      waitMs = firstWaitMs;
    } catch (error) {
      failed(error);
      again();
    }
  };
  return {
    get isOwed() {
      return isOwed;
    },
    pay,
    close() {
      isOver = true;
    },
  };
}
