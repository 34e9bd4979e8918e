import { readFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';

/** Puts the store of an earlier version into an empty data folder: of migration 003, with a person, a session and a note. */
export function plantOldStore(place: string): void {
  const db = new Database(path.join(place, 'fishbowl.db'));
  db.exec(readFileSync(new URL('store.sql', import.meta.url), 'utf8'));
  db.close();
}
