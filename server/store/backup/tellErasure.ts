import fs from 'node:fs';
import type { PersonId } from '@fishbowl/shared/core/ids';
import { recordErasure } from '../erasureList.ts';
import { backupFolders, ownBackupFolder } from './backupFolders.ts';

/**
 * Puts an erasure into the list of the data folder, and at once into those beside the backups. Gives the folders that it
 * could not be put into; those are told with the next backup that is made there.
 */
export function tellErasure(dataDir: string, personId: PersonId, erasedMs: number): readonly string[] {
  recordErasure(dataDir, personId, erasedMs);
  const none = (folder: string) => folder === ownBackupFolder(dataDir) && !fs.existsSync(folder);
  return backupFolders(dataDir)
    .filter((folder) => !none(folder))
    .filter((folder) => !isTold(folder, personId, erasedMs));
}

/** A folder that is not there may be on a disk that is not there now. */
function isTold(folder: string, personId: PersonId, erasedMs: number): boolean {
  try {
    recordErasure(folder, personId, erasedMs);
    return true;
  } catch {
    return false;
  }
}
