import type { Entry, EventLog } from '@fishbowl/server/store/EventLog';
import { StoreFailure } from '@fishbowl/server/store/StoreFailure';
import type { SeatId, SessionId } from '@fishbowl/shared/core/ids';
import { memoryEventLog } from './memoryEventLog.ts';

interface HeldCommit {
  readonly batch: readonly Entry[];
  write(): Promise<void>;
  resolve(): void;
  reject(reason: Error): void;
}

/** A log whose commits wait until the test says how they end. */
export class HeldEventLog implements EventLog {
  readonly #disk = memoryEventLog();
  #held: HeldCommit | undefined;

  load(...asked: Parameters<EventLog['load']>): Promise<readonly Entry[]> {
    return this.#disk.load(...asked);
  }

  running(): Promise<readonly SessionId[]> {
    return this.#disk.running();
  }

  lastCommittedMs(): Promise<number> {
    return this.#disk.lastCommittedMs();
  }

  /** Puts a batch on the disk past everybody. */
  plant(sessionId: SessionId, batch: readonly Entry[]): Promise<void> {
    return this.#disk.commit(sessionId, batch);
  }

  commit(sessionId: SessionId, batch: readonly Entry[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#held = { batch, write: () => this.#disk.commit(sessionId, batch), resolve, reject };
    });
  }

  eraseTexts(sessionId: SessionId, seatId: SeatId): void {
    this.#disk.eraseTexts(sessionId, seatId);
  }

  /** The batch being committed, if any. */
  get heldBatch(): readonly Entry[] | undefined {
    return this.#held?.batch;
  }

  /** Ends the waiting commit. A disk may write and yet report failure, or lose power before it reports at all. */
  async finish({ written, told }: { written: boolean; told: 'ok' | 'failed' | 'full' | 'nothing' }): Promise<void> {
    const held = this.#held;
    this.#held = undefined;
    if (!held) return;
    try {
      if (written) await held.write();
      if (told === 'ok') held.resolve();
      if (told === 'failed') held.reject(new Error('disk broken'));
      if (told === 'full') held.reject(new StoreFailure('full', 'disk full'));
    } catch (error) {
      held.reject(error instanceof Error ? error : new Error('commit refused'));
    }
  }
}
