import fs from 'node:fs';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import { type Erasure, readErasures } from '../erasureList.ts';
import { erasedIn } from '../sqlite/erasedIn.ts';
import { type Hidden, hiddenIn } from '../sqlite/hiddenIn.ts';
import { isSqliteError } from '../sqlite/isSqliteError.ts';
import { readCopy } from '../sqlite/readCopy.ts';
import { databaseName } from './manifest.ts';
import { scratchCopy } from './scratchCopy.ts';

/** What an installation knows that a backup of it may be too old to know. */
export interface Known {
  readonly erased: readonly Erasure[];
  readonly hidden: readonly Hidden[];
  /** `listAlone`: its database is missing or cannot be read. `nothing`: it has no list either. */
  readonly by: 'database' | 'listAlone' | 'nothing';
}

type Told = Pick<Known, 'erased' | 'hidden'>;

/** What a data folder knows, whose database this process has open; null: it has none. */
export function knownIn(dataDir: string, db: Database | null): Known {
  return withLists(dataDir, db && readable(() => told(db)));
}

/** What a data folder knows, by a copy of its database. `copyTo`: of the server that has it open; else nobody may have. */
export async function knownAt(dataDir: string, copyTo?: (file: string) => Promise<void>): Promise<Known> {
  if (!fs.existsSync(path.join(dataDir, databaseName))) return withLists(dataDir, null);
  try {
    return withLists(dataDir, await scratchCopy(dataDir, copyTo, (file) => readCopy(file, told)));
  } catch (error) {
    if (!isSqliteError(error)) throw error;
    return withLists(dataDir, null);
  }
}

function told(db: Database): Told {
  return { erased: erasedIn(db), hidden: hiddenIn(db) };
}

/** Null where the database is damaged: that may be why a backup is restored. */
function readable(read: () => Told): Told | null {
  try {
    return read();
  } catch (error) {
    if (!isSqliteError(error)) throw error;
    return null;
  }
}

function withLists(dataDir: string, known: Told | null): Known {
  const listed = fs.existsSync(dataDir) ? readErasures(dataDir) : [];
  const { erased = [], hidden = [] } = known ?? {};
  const by = known ? 'database' : listed.length > 0 ? 'listAlone' : 'nothing';
  return { erased: [...listed, ...erased], hidden, by };
}
