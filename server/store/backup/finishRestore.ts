import fs from 'node:fs';
import path from 'node:path';
import { syncFolder } from '../syncFolder.ts';

/** Where a restored data folder waits, whole, while the old one is moved aside. */
export function restoredBeside(target: string): string {
  return `${path.resolve(target)}.restored`;
}

/** Where the old one goes. */
export function asideOf(target: string, time: string): string {
  return `${path.resolve(target)}.before-${time}`;
}

/** If a restore was broken off after the old folder had left its place, the new one takes it. */
export function finishRestore(dataDir: string): void {
  const target = path.resolve(dataDir);
  const waiting = restoredBeside(target);
  if (fs.existsSync(target) || !fs.existsSync(waiting)) return;
  fs.renameSync(waiting, target);
  bringBackups(target);
  syncFolder(path.dirname(target));
}

/** Backups that stood in the old folder come along: they are of the installation, not of its state. */
export function bringBackups(target: string): void {
  const parent = path.dirname(target);
  const old = fs
    .readdirSync(parent)
    .filter((name) => name.startsWith(`${path.basename(target)}.before-`))
    .toSorted()
    .at(-1);
  if (old === undefined) return;
  const backups = path.join(parent, old, 'backups');
  const place = path.join(target, 'backups');
  if (fs.existsSync(backups) && !fs.existsSync(place)) fs.renameSync(backups, place);
}
