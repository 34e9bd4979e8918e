import fs from 'node:fs';
import path from 'node:path';
import { copyDatabase } from '../sqlite/copyDatabase.ts';
import { type Finding, inspect } from '../sqlite/inspect.ts';
import { isSqliteError } from '../sqlite/isSqliteError.ts';
import { openFile } from '../sqlite/openFile.ts';
import { databaseName } from './manifest.ts';
import { makeFolder } from './ownOnly.ts';
import { removeLeftovers, unfinished } from './unfinished.ts';

/**
 * Looks through a store as it is, without bringing it to this version: through a copy, so that a server can go on.
 * `copyTo`: of the server that has it open; else nobody may have.
 */
export async function verifyStore(
  dataDir: string,
  copyTo: (file: string) => Promise<void> = (file) => copyClosed(dataDir, file),
): Promise<readonly Finding[]> {
  removeLeftovers(dataDir);
  const scratch = unfinished(dataDir, 'verify');
  makeFolder(scratch);
  try {
    const file = path.join(scratch, databaseName);
    await copyTo(file);
    return await inspect(file);
  } catch (error) {
    if (!isSqliteError(error)) throw error;
    return [{ of: 'database', sound: false, text: `cannot be read: ${error.message}` }];
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

async function copyClosed(dataDir: string, file: string): Promise<void> {
  const db = openFile(dataDir);
  try {
    await copyDatabase(db, file, (work) => work());
  } finally {
    db.close();
  }
}
