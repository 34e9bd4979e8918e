import fs from 'node:fs';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import { migrationAfter } from '../migrations/migrate.ts';
import { copyDatabase } from '../sqlite/copyDatabase.ts';
import { lastMigration } from '../sqlite/lastMigration.ts';
import { tableSums } from '../sqlite/tableSums.ts';
import { ownBackupFolder } from './backupFolders.ts';
import { type BackupStage, makeBackup } from './makeBackup.ts';
import { readManifest } from './manifest.ts';

export interface BeforeMigration {
  readonly dataDir: string;
  nowMs(): number;
  readonly version: string;
  at?(stage: BackupStage): Promise<void>;
}

/** Keeps a store as it was before it is brought to this version; not twice the same, and nothing of one that is new. */
export async function backUpBeforeMigration(db: Database, order: BeforeMigration): Promise<void> {
  const last = lastMigration(db);
  const next = migrationAfter(last);
  if (last === '' || next === undefined) return;
  const folder = ownBackupFolder(order.dataDir);
  const name = `before-migration-${next}`;
  if (hasSame(folder, name, JSON.stringify(tableSums(db)))) return;
  const { nowMs, ...more } = order;
  await makeBackup({
    ...more,
    madeMs: nowMs(),
    folder,
    name,
    copyTo: (file) => copyDatabase(db, file, (work) => work()),
  });
}

function hasSame(folder: string, name: string, tables: string): boolean {
  if (!fs.existsSync(folder)) return false;
  return fs
    .readdirSync(folder)
    .filter((each) => each === name || each.startsWith(`${name}-`))
    .some((each) => tablesOf(path.join(folder, each)) === tables);
}

function tablesOf(backup: string): string | null {
  try {
    return JSON.stringify(readManifest(backup).tables);
  } catch {
    return null; // Damaged: then it is made once more.
  }
}
