import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const listName = 'backup-folders.jsonl';
const folderSchema = z.string().min(1);

/** Where an installation keeps its backups unless told otherwise. */
export function ownBackupFolder(dataDir: string): string {
  return path.join(path.resolve(dataDir), 'backups');
}

/** Notes that there are backups of this installation in `folders`, so that the lists beside them can be kept up to date. */
export function rememberBackupFolders(dataDir: string, folders: readonly string[]): void {
  const known = new Set(backupFolders(dataDir));
  const more = new Set(folders.map((folder) => path.resolve(folder)).filter((folder) => !known.has(folder)));
  if (more.size === 0) return;
  const lines = [...more].map((folder) => `${JSON.stringify(folder)}\n`);
  fs.appendFileSync(path.join(dataDir, listName), lines.join(''), { mode: 0o600, flush: true });
}

/** Every folder in which there are or were backups of this installation, as far as it was told. */
export function backupFolders(dataDir: string): readonly string[] {
  const file = path.join(dataDir, listName);
  const lines = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : [];
  return [...new Set([ownBackupFolder(dataDir), ...lines.flatMap(parsed)])];
}

function parsed(line: string): readonly string[] {
  try {
    return [folderSchema.parse(JSON.parse(line))];
  } catch {
    return []; // Cut short: it is told again with the next backup.
  }
}
