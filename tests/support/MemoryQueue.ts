import type { CommandQueue, Kept } from '@fishbowl/client/sync/CommandQueue';
import type { CommandId } from '@fishbowl/shared/core/ids';
import type { Command } from '@fishbowl/shared/session/command';

/** What one seat has on its device: it outlives the tabs that share it. */
export class MemoryQueue implements CommandQueue {
  commands: readonly Command[] = [];

  async load(): Promise<Kept> {
    return { commands: this.commands, unreadable: 0 };
  }

  async add(command: Command): Promise<void> {
    this.commands = [...this.commands, command];
  }

  async remove(ids: readonly CommandId[]): Promise<void> {
    this.commands = this.commands.filter(({ id }) => !ids.includes(id));
  }

  async clear(): Promise<void> {
    this.commands = [];
  }
}
