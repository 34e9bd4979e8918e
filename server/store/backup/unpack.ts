import fs from 'node:fs';
import path from 'node:path';
import { newestMigration } from '../migrations/migrate.ts';
import { inspect } from '../sqlite/inspect.ts';
import { readCopy } from '../sqlite/readCopy.ts';
import { tableSums } from '../sqlite/tableSums.ts';
import { BackupProblem } from './BackupProblem.ts';
import { databaseName, fileSum, type Manifest, readManifest } from './manifest.ts';
import { copyFile, makeFolder } from './ownOnly.ts';

/** Copies a backup's files into a folder that is not there yet, and holds each to its sum. The manifest stays behind. */
export function unpack(backup: string, into: string): Manifest {
  const manifest = readManifest(backup);
  if (manifest.lastMigration > newestMigration)
    throw new BackupProblem(`${backup} is of a newer version, ${manifest.version}: update Fishbowl first`);
  makeFolder(into);
  for (const [name, sum] of Object.entries(manifest.files)) {
    const from = path.join(backup, name);
    if (!fs.existsSync(from)) throw new BackupProblem(`${from} is missing`);
    const to = path.join(into, name);
    copyFile(from, to);
    if (fileSum(to) !== sum) throw new BackupProblem(`${from} is damaged: it is not what was backed up`);
  }
  return manifest;
}

/** Throws unless the database in `folder` is sound and holds, row by row, what the manifest says. */
export async function checkUnpacked(folder: string, manifest: Manifest): Promise<void> {
  const file = path.join(folder, databaseName);
  const sums = readCopy(file, tableSums);
  for (const name of new Set([...Object.keys(sums), ...Object.keys(manifest.tables)])) {
    if (sums[name]?.sha256 !== manifest.tables[name]?.sha256)
      throw new BackupProblem(`the table ${name} is not what was backed up`);
  }
  const problem = (await inspect(file)).find(({ sound }) => !sound);
  if (problem) throw new BackupProblem(`what was backed up is not sound: ${problem.of}: ${problem.text}`);
}
