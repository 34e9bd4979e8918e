import fs from 'node:fs';
import path from 'node:path';
import { erasureListName, readErasures, recordErasures } from '../erasureList.ts';
import { auditHeadIn } from '../sqlite/auditHeadIn.ts';
import { compactCopy } from '../sqlite/compactCopy.ts';
import { erasedIn } from '../sqlite/erasedIn.ts';
import { lastMigration } from '../sqlite/lastMigration.ts';
import { readCopy } from '../sqlite/readCopy.ts';
import { tableSums } from '../sqlite/tableSums.ts';
import { syncFolder } from '../syncFolder.ts';
import { rememberBackupFolders } from './backupFolders.ts';
import { databaseName, fileSum, keptBeside, type Manifest, writeManifest } from './manifest.ts';
import { copyFile, makeFolder, settle } from './ownOnly.ts';
import { removeLeftovers, unfinished } from './unfinished.ts';
import { checkUnpacked, unpack } from './unpack.ts';

export type BackupStage = 'begun' | 'copied' | 'checked' | 'done';

export interface BackupOrder {
  readonly dataDir: string;
  /** Where backups are kept; made if it is not there. */
  readonly folder: string;
  /** The backup's own, in that folder; with a number behind it if it is taken. */
  readonly name: string;
  readonly madeMs: number;
  /** Of this Fishbowl. */
  readonly version: string;
  /** Puts a consistent copy of the database into a file that is not there yet. */
  copyTo(file: string): Promise<void>;
  /** Told of each stage as it begins. */
  at?(stage: BackupStage): Promise<void>;
}

export interface Backup {
  readonly folder: string;
  readonly manifest: Manifest;
}

/**
 * Makes a backup, restores it beside itself and compares the two; only then it gets its name. Who was erased is written
 * into the folder of backups as well, so that the older ones there know.
 */
export async function makeBackup(order: BackupOrder): Promise<Backup> {
  const { folder, name, at } = order;
  makeFolder(folder);
  rememberBackupFolders(order.dataDir, [folder]); // First: who is erased meanwhile is told there.
  removeLeftovers(folder);
  const part = unfinished(folder, name);
  const trial = unfinished(folder, `${name}.trial`);
  try {
    await at?.('begun');
    makeFolder(part);
    const manifest = await fill(part, order);
    await at?.('copied');
    unpack(part, trial);
    await checkUnpacked(trial, manifest);
    fs.rmSync(trial, { recursive: true });
    settle(part);
    await at?.('checked');
    const done = freeName(path.join(folder, name));
    fs.renameSync(part, done);
    syncFolder(folder);
    await at?.('done');
    return { folder: done, manifest };
  } finally {
    for (const left of [part, trial]) fs.rmSync(left, { recursive: true, force: true });
  }
}

async function fill(part: string, order: BackupOrder): Promise<Manifest> {
  const { dataDir, folder, madeMs, version, copyTo } = order;
  const database = path.join(part, databaseName);
  await copyTo(database);
  compactCopy(database);
  for (const name of keptBeside) {
    const file = path.join(dataDir, name);
    if (fs.existsSync(file)) copyFile(file, path.join(part, name));
  }
  const erased = [...readErasures(dataDir), ...readCopy(database, erasedIn)];
  recordErasures(part, erased);
  recordErasures(folder, erased);
  const kept = [databaseName, erasureListName, ...keptBeside].filter((name) => fs.existsSync(path.join(part, name)));
  const auditHead = readCopy(database, auditHeadIn);
  const manifest = {
    format: 1,
    madeMs,
    version,
    ...readCopy(database, (db) => ({ lastMigration: lastMigration(db), tables: tableSums(db) })),
    ...(auditHead && { auditHead }),
    files: Object.fromEntries(kept.map((name) => [name, fileSum(path.join(part, name))])),
  } as const;
  writeManifest(part, manifest);
  return manifest;
}

function freeName(wanted: string): string {
  for (let n = 2, name = wanted; ; n += 1) {
    if (!fs.existsSync(name)) return name;
    name = `${wanted}-${n}`;
  }
}
