import fs from 'node:fs';
import type { PersonId } from '@fishbowl/shared/core/ids';
import { beginErasure, type Erasure, readBegun, recordErasure, strikeErasure } from '../erasureList.ts';
import { backupFolders, ownBackupFolder } from './backupFolders.ts';

/** Keeps in mind who was erased, beside the store, so that an older backup does not bring them back. */
export interface ErasureLists {
  /** Before it is done. Throws if it cannot be kept in mind: then it may not be done. */
  begin(personId: PersonId, erasedMs: number): void;
  /** When it was tried: what was done is listed for good, what was not is struck. Never rejects; see `settleAll`. */
  settle(personIds: readonly PersonId[]): Promise<void>;
  /** What was begun by a process that is no more, or could not be settled. Call it while nobody is being erased. */
  settleAll(): Promise<void>;
}

interface Surroundings {
  readonly dataDir: string;
  /** As the store has it. */
  isErased(personId: PersonId): Promise<boolean>;
  /** Told of folders of backups that do not know of an erasure; they are told with the next backup that is made there. */
  untold(folders: readonly string[]): void;
  /** Told why it is not known yet whether what was begun was done. A restore asks the store then. */
  unsettled(error: unknown): void;
}

/** The list of the data folder, and those beside the backups, which are told at once. */
export function erasureLists({ dataDir, isErased, untold, unsettled }: Surroundings): ErasureLists {
  const beside = () => backupFolders(dataDir).filter((folder) => !isNone(dataDir, folder));
  const tell = (write: (dir: string) => void) => {
    write(dataDir);
    return beside().filter((folder) => !isTold(folder, write));
  };
  const settleOne = async (personId: PersonId, erasedMs: number) => {
    const isDone = await isErased(personId);
    tell((dir) => (isDone ? recordErasure(dir, personId, erasedMs) : strikeErasure(dir, personId)));
  };
  const settleSome = async (isAsked: (personId: PersonId) => boolean) => {
    try {
      const begun = [...readBegun(dataDir), ...beside().flatMap(readableBegun)];
      for (const { personId, erasedMs } of unique(begun)) if (isAsked(personId)) await settleOne(personId, erasedMs);
    } catch (error) {
      unsettled(error);
    }
  };
  return {
    begin(personId, erasedMs) {
      const folders = tell((dir) => beginErasure(dir, personId, erasedMs));
      if (folders.length > 0) untold(folders);
    },
    settle: (personIds) => settleSome((personId) => personIds.includes(personId)),
    settleAll: () => settleSome(() => true),
  };
}

function isNone(dataDir: string, folder: string): boolean {
  return folder === ownBackupFolder(dataDir) && !fs.existsSync(folder);
}

/** A folder that is not there may be on a disk that is not there now. */
function isTold(folder: string, write: (dir: string) => void): boolean {
  try {
    write(folder);
    return true;
  } catch {
    return false;
  }
}

/** A folder that cannot be read is left as it is: a restore from there asks the store. */
function readableBegun(folder: string): readonly Erasure[] {
  try {
    return readBegun(folder);
  } catch {
    return [];
  }
}

function unique(all: readonly Erasure[]): readonly Erasure[] {
  return [...new Map(all.map((each) => [each.personId, each])).values()];
}
