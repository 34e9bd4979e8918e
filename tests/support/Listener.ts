import { SyncClient } from '@fishbowl/client/sync/SyncClient';
import type { CommandId } from '@fishbowl/shared/core/ids';
import { downMessageSchema } from '@fishbowl/shared/protocol/down';
import type { Command } from '@fishbowl/shared/session/command';
import type { Refusal } from '@fishbowl/shared/session/refusal';
import type { Seat } from '@fishbowl/shared/session/seat';
import { rules } from './build.ts';
import type { Witness } from './invariants.ts';
import { MemoryQueue } from './MemoryQueue.ts';
import type { RawTab } from './RawTab.ts';

/** A page that folds what it hears as ours does; what is asked is said by the test. */
export class Listener implements Witness {
  readonly seat: Seat;
  readonly client: SyncClient;
  readonly dispatched: readonly CommandId[] = [];
  /** For good: see `Witness`. */
  readonly refused: CommandId[] = [];
  /** The last that was heard about each command. */
  readonly answers = new Map<CommandId, 'done' | Refusal>();
  readonly #waiting = new Map<() => boolean, () => void>();

  constructor(seat: Seat, tab: RawTab) {
    this.seat = seat;
    this.client = new SyncClient(
      seat,
      () => ({ ...rules, wallMs: 0 }),
      () => {},
      new MemoryQueue(),
    );
    tab.socket.on('m', (raw: unknown) => this.#hear(raw));
  }

  /** Resolves when each of these has an answer. */
  answered(commands: readonly Pick<Command, 'id'>[]): Promise<void> {
    return this.until(() => commands.every(({ id }) => this.answers.has(id)));
  }

  /** Resolves when this is so, at once or after some message. */
  until(condition: () => boolean): Promise<void> {
    if (condition()) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.set(condition, resolve));
  }

  #hear(raw: unknown): void {
    const message = downMessageSchema.parse(raw);
    if (message.type === 'events') {
      this.client.receive(message);
      for (const { commandId } of message.items) if (commandId) this.answers.set(commandId, 'done');
    }
    if (message.type === 'refused') {
      this.answers.set(message.commandId, message.code);
      if (message.code !== 'storeUnavailable') this.refused.push(message.commandId);
    }
    for (const [condition, resolve] of this.#waiting) {
      if (!condition()) continue;
      this.#waiting.delete(condition);
      resolve();
    }
  }
}
