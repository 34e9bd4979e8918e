import fs from 'node:fs';
import path from 'node:path';
import { type PersonId, personIdSchema } from '@fishbowl/shared/core/ids';
import { z } from 'zod';
import { syncFolder } from './syncFolder.ts';

const erasureSchema = z.strictObject({ personId: personIdSchema, erasedMs: z.int().nonnegative() });

/** Somebody who is to stay erased, also where an older backup is restored. No name stands beside the id. */
export interface Erasure {
  readonly personId: PersonId;
  readonly erasedMs: number;
}

/** Its name in the data folder and in a folder of backups. */
export const erasureListName = 'erasures.jsonl';

/** Adds one person to the list in `dir`; on disk when it returns. Twice is harmless. */
export function recordErasure(dir: string, personId: PersonId, erasedMs: number): void {
  recordErasures(dir, [{ personId, erasedMs }]);
}

/** Adds those who are not in the list of `dir` yet; on disk when it returns. */
export function recordErasures(dir: string, erasures: readonly Erasure[]): void {
  const known = new Set(readErasures(dir).map(({ personId }) => personId));
  const lines = erasures
    .filter(({ personId }) => !known.has(personId))
    .map(({ personId, erasedMs }) => `${JSON.stringify({ personId, erasedMs })}\n`);
  if (lines.length === 0) return;
  const fd = fs.openSync(path.join(dir, erasureListName), 'a+', 0o600);
  try {
    fs.writeSync(fd, (endsWithinLine(fd) ? '\n' : '') + lines.join(''));
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
  syncFolder(dir);
}

/** All in the list of `dir`; none where there is no list. A line that was cut short was never told to be kept. */
export function readErasures(dir: string): readonly Erasure[] {
  const file = path.join(dir, erasureListName);
  if (!fs.existsSync(file)) return [];
  return fs.readFileSync(file, 'utf8').split('\n').flatMap(parsed);
}

function parsed(line: string): readonly Erasure[] {
  try {
    return [erasureSchema.parse(JSON.parse(line))];
  } catch {
    return [];
  }
}

/** A process that ended while it wrote left a part of a line, which the next must not be joined to. */
function endsWithinLine(fd: number): boolean {
  const { size } = fs.fstatSync(fd);
  const last = Buffer.alloc(1);
  return size > 0 && fs.readSync(fd, last, 0, 1, size - 1) === 1 && last.toString() !== '\n';
}
