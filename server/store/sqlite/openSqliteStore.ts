import { backUpBeforeMigration } from '../backup/backUpBeforeMigration.ts';
import { finishRestore } from '../backup/finishRestore.ts';
import type { BackupStage } from '../backup/makeBackup.ts';
import type { Store } from '../Store.ts';
import { openFile } from './openFile.ts';
import { storeOver } from './storeOver.ts';

export interface SqliteOptions {
  readonly nowMs?: () => number;
  /** Of this Fishbowl, for the backup before a migration. */
  readonly version?: string;
  /** False: nothing is kept of how it was before a migration. */
  readonly keepBefore?: boolean;
  /** Told of each stage of the backup before a migration. */
  at?(stage: BackupStage): Promise<void>;
}

/** The embedded store: one file in `dataDir`, one process. Rejects with `StoreInUse` if another has it. */
export async function openSqliteStore(dataDir: string, options: SqliteOptions = {}): Promise<Store> {
  const { nowMs = Date.now, version = '', keepBefore = true, at } = options;
  finishRestore(dataDir);
  const file = openFile(dataDir);
  try {
    if (keepBefore) await backUpBeforeMigration(file, { dataDir, nowMs, version, ...(at && { at }) });
  } catch (error) {
    file.close();
    throw error;
  }
  return storeOver(file, nowMs);
}
