import fs from 'node:fs';
import path from 'node:path';
import { copyDatabase } from '../sqlite/copyDatabase.ts';
import { openFile } from '../sqlite/openFile.ts';
import { databaseName } from './manifest.ts';
import { makeFolder } from './ownOnly.ts';
import { removeLeftovers, unfinished } from './unfinished.ts';

/**
 * Works with a copy of a store's database, which is gone afterwards. `copyTo`: of the server that has it open; else nobody
 * may have.
 */
export async function scratchCopy<T>(
  dataDir: string,
  copyTo: ((file: string) => Promise<void>) | undefined,
  work: (file: string) => T | Promise<T>,
): Promise<T> {
  removeLeftovers(dataDir);
  const scratch = unfinished(dataDir, 'copy');
  makeFolder(scratch);
  try {
    const file = path.join(scratch, databaseName);
    await (copyTo ? copyTo(file) : copyClosed(dataDir, file));
    return await work(file);
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
