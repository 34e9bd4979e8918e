import type { SeatId, SessionId } from '@fishbowl/shared/core/ids';
import { commandSchema } from '@fishbowl/shared/session/command';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { CommandQueue } from './CommandQueue.ts';

interface Row {
  readonly sessionId: string;
  readonly seatId: string;
  readonly commandId: string;
  /** As an earlier version of the page may have written it. */
  readonly command: unknown;
}

interface Schema extends DBSchema {
  commands: {
    /** Grows: the order of asking, over all tabs. */
    key: number;
    value: Row;
    indexes: { seat: [string, string]; command: [string, string, string] };
  };
}

/** The queue in IndexedDB. Transactions on one store run in the order in which they were begun. */
export function openCommandQueue(sessionId: SessionId, seatId: SeatId): CommandQueue {
  const opening = open();
  return {
    async load() {
      const rows = await (await opening).getAllFromIndex('commands', 'seat', [sessionId, seatId]);
      const commands = rows.flatMap(({ command }) => commandSchema.safeParse(command).data ?? []);
      return { commands, unreadable: rows.length - commands.length };
    },

    async add(command) {
      // On the disk, not only on its way there: a battery may end as well as a tab.
      const { store, done } = (await opening).transaction('commands', 'readwrite', { durability: 'strict' });
      await Promise.all([store.add({ sessionId, seatId, commandId: command.id, command }), done]);
    },

    async remove(ids) {
      const { store, done } = (await opening).transaction('commands', 'readwrite');
      const forget = async (commandId: string) => {
        const key = await store.index('command').getKey([sessionId, seatId, commandId]);
        if (key !== undefined) await store.delete(key);
      };
      await Promise.all([...ids.map(forget), done]);
    },

    async clear() {
      const { store, done } = (await opening).transaction('commands', 'readwrite');
      const keys = await store.index('seat').getAllKeys([sessionId, seatId]);
      await Promise.all([...keys.map((key) => store.delete(key)), done]);
    },
  };
}

/** Rejects, rather than throws, where there is no IndexedDB at all. */
async function open(): Promise<IDBPDatabase<Schema>> {
  const db = await openDB<Schema>('fishbowl', 1, {
    upgrade(created) {
      const store = created.createObjectStore('commands', { autoIncrement: true });
      store.createIndex('seat', ['sessionId', 'seatId']);
      store.createIndex('command', ['sessionId', 'seatId', 'commandId'], { unique: true });
    },
    // A newer page is opening: it must not wait for this one.
    blocking: () => db.close(),
  });
  return db;
}
