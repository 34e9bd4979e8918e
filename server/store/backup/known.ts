import fs from 'node:fs';
import path from 'node:path';
import type { PersonId } from '@fishbowl/shared/core/ids';
import type { Database } from 'better-sqlite3';
import { type Erasure, readBegun, readErasures } from '../erasureList.ts';
import { erasedIn } from '../sqlite/erasedIn.ts';
import { type Hidden, hiddenIn } from '../sqlite/hiddenIn.ts';
import { isSqliteError } from '../sqlite/isSqliteError.ts';
import { personsIn } from '../sqlite/personsIn.ts';
import { readCopy } from '../sqlite/readCopy.ts';
import { databaseName } from './manifest.ts';
import { scratchCopy } from './scratchCopy.ts';

/** What an installation knows that a backup of it may be too old to know. */
export interface Known {
  readonly erased: readonly Erasure[];
  /** Whom its list does not know to be erased or not; see `isUndone`. */
  readonly begun: readonly Erasure[];
  readonly hidden: readonly Hidden[];
  /** Everybody in its database. */
  readonly persons: readonly PersonId[];
  /**
   * `listAlone`: its database is missing or cannot be read. `unreadable`, `nothing`: it has no list either.
   * `otherDatabase`: it has one, with nobody in it who is in the backup; see `knownBy`.
   */
  readonly by: 'database' | 'otherDatabase' | 'listAlone' | 'unreadable' | 'nothing';
}

/** An erasure that was begun and not done: the installation's database is sound, and has them as they were (K58). */
export function isUndone({ by, persons, erased }: Known, personId: PersonId): boolean {
  const isThere = by === 'database' && persons.includes(personId);
  return isThere && !erased.some((each) => each.personId === personId);
}

type Told = Pick<Known, 'erased' | 'hidden' | 'persons'>;

/** An installation that was set up anew, or another one, knows nothing of those in the backup. */
export function knownBy({ by, persons }: Pick<Known, 'by' | 'persons'>, inBackup: readonly PersonId[]): Known['by'] {
  const here = new Set(persons);
  const isOther = by === 'database' && inBackup.length > 0 && !inBackup.some((id) => here.has(id));
  return isOther ? 'otherDatabase' : by;
}

/** What a data folder knows, whose database this process has open; null: it has none, or one that cannot be opened. */
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
  return { erased: erasedIn(db), hidden: hiddenIn(db), persons: personsIn(db) };
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
  const [listed = [], begun = []] = fs.existsSync(dataDir) ? [readErasures(dataDir), readBegun(dataDir)] : [];
  const { erased = [], hidden = [], persons = [] } = known ?? {};
  const by = known ? 'database' : listed.length + begun.length > 0 ? 'listAlone' : unread(dataDir);
  return { erased: [...listed, ...erased], begun, hidden, persons, by };
}

function unread(dataDir: string): 'unreadable' | 'nothing' {
  return fs.existsSync(path.join(dataDir, databaseName)) ? 'unreadable' : 'nothing';
}
