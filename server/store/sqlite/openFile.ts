import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { StoreInUse } from '../StoreInUse.ts';
import { isSqliteError } from './isSqliteError.ts';

/** Opens (or makes) the one file, readable by its owner only, and keeps every other process out until it is closed. */
export function openFile(dataDir: string): Database.Database {
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  fs.chmodSync(dataDir, 0o700);
  const file = path.join(dataDir, 'fishbowl.db');
  // Made here for its mode, which SQLite's journal copies. Once it is there, nothing in this process may open it beside
  // SQLite: closing any descriptor of a file drops all of the process's locks on it.
  if (!fs.existsSync(file)) fs.writeFileSync(file, '', { mode: 0o600 });
  fs.chmodSync(file, 0o600);
  const db = new Database(file, { timeout: 1_000 });
  try {
    db.pragma('locking_mode = exclusive'); // The lock dies with the process, however it dies.
    db.pragma('journal_mode = wal');
    db.pragma('synchronous = full'); // Acknowledged means: survives a power cut.
    db.pragma('foreign_keys = on');
    db.pragma('secure_delete = on'); // What is erased is overwritten; see `scrub`.
    db.exec('begin exclusive; commit');
    return db;
  } catch (error) {
    db.close();
    if (isSqliteError(error) && error.code.startsWith('SQLITE_BUSY')) throw new StoreInUse(dataDir, { cause: error });
    throw error;
  }
}
