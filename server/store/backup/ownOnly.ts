import fs from 'node:fs';
import path from 'node:path';
import { syncFolder } from '../syncFolder.ts';

/** A folder for its owner only, with those above it. */
export function makeFolder(dir: string): void {
  fs.mkdirSync(dir, { recursive: true, mode: 0o700 });
}

/** A copy for its owner only. */
export function copyFile(from: string, to: string): void {
  makeFolder(path.dirname(to));
  fs.copyFileSync(from, to, fs.constants.COPYFILE_EXCL);
  fs.chmodSync(to, 0o600);
}

/** All files in a folder are for their owner only, and on disk. */
export function settle(dir: string): void {
  fs.chmodSync(dir, 0o700);
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    const name = path.join(dir, entry.name);
    if (entry.isDirectory()) settle(name);
    else if (entry.isFile()) settleFile(name);
  }
  syncFolder(dir);
}

function settleFile(file: string): void {
  fs.chmodSync(file, 0o600);
  const fd = fs.openSync(file, 'r+');
  try {
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
}
