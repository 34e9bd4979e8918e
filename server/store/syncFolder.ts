import fs from 'node:fs';

/** Names that were made, changed or taken away in a folder are on disk only when the folder is. */
export function syncFolder(dir: string): void {
  const fd = fs.openSync(dir, 'r');
  try {
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
}
