import type { Database } from 'better-sqlite3';
import { openFile } from './openFile.ts';

/** A store that is to be moved away, while everybody is kept out of it. */
export interface HeldStore {
  /** For reading. */
  readonly db: Database;
  letGo(): void;
}

/** Keeps everybody out of a store that is to be moved away. Throws `StoreInUse` if somebody is in it. */
export function holdStore(dataDir: string): HeldStore {
  const db = openFile(dataDir);
  try {
    hold(db);
  } catch (error) {
    db.close();
    throw error;
  }
  return { db, letGo: () => void db.close() };
}

function hold(db: Database): void {
  // Closing a database takes its journal away by name: by then another store may stand in this place. So it has none left:
  // neither WAL's, nor the one that is kept in exclusive mode. A transaction holds the lock instead.
  db.pragma('journal_mode = delete');
  db.pragma('locking_mode = normal');
  db.prepare('select 1 from sqlite_schema').get();
  db.exec('begin exclusive');
}
