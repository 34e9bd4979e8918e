import type { CommandId } from '@fishbowl/shared/core/ids';
import type { Command } from '@fishbowl/shared/session/command';

/**
 * One seat's commands that wait for an answer, kept where a reload does not reach them and shared by the seat's tabs (S8, S9).
 * Every call rejects when this browser keeps nothing: a private window, a full disk.
 */
export interface CommandQueue {
  load(): Promise<Kept>;
  /** Takes effect before every `remove` that is called later. */
  add(command: Command): Promise<void>;
  /** Ids that are not there are nothing. */
  remove(ids: readonly CommandId[]): Promise<void>;
  /** Forgets all of this seat, also what cannot be read. */
  clear(): Promise<void>;
}

export interface Kept {
  /** In the order in which they were asked for. */
  readonly commands: readonly Command[];
  /** How many are there that this version does not understand. They stay. */
  readonly unreadable: number;
}
