import type { Store } from '../Store.ts';
import { openFile } from './openFile.ts';
import { storeOver } from './storeOver.ts';

export interface SqliteOptions {
  readonly nowMs?: () => number;
}

/** The embedded store: one file in `dataDir`, one process. Rejects with `StoreInUse` if another has it. */
export async function openSqliteStore(dataDir: string, options: SqliteOptions = {}): Promise<Store> {
  return storeOver(openFile(dataDir), options.nowMs ?? Date.now);
}
