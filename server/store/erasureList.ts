import fs from 'node:fs';
import path from 'node:path';
import { type PersonId, personIdSchema } from '@fishbowl/shared/core/ids';
import { z } from 'zod';
import { syncFolder } from './syncFolder.ts';

/** `state` absent: they are erased. The last line about somebody holds. */
const lineSchema = z.strictObject({
  personId: personIdSchema,
  erasedMs: z.int().nonnegative(),
  state: z.enum(['begun', 'struck']).optional(),
});
type Line = z.output<typeof lineSchema>;

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
  const more = erasures.filter(({ personId }) => !known.has(personId));
  append(
    dir,
    more.map(({ personId, erasedMs }) => ({ personId, erasedMs })),
  );
}

/** Says in the list of `dir` that somebody is about to be erased; on disk when it returns. */
export function beginErasure(dir: string, personId: PersonId, erasedMs: number): void {
  const isThere = standing(dir).some((line) => line.personId === personId && line.state !== 'struck');
  if (!isThere) append(dir, [{ personId, erasedMs, state: 'begun' }]);
}

/** Strikes from the list of `dir` what was begun and never done; on disk when it returns. */
export function strikeErasure(dir: string, personId: PersonId): void {
  const begun = readBegun(dir).filter((each) => each.personId === personId);
  append(
    dir,
    begun.map((each) => ({ ...each, state: 'struck' })),
  );
}

/** All in the list of `dir`; none where there is no list. A line that was cut short was never told to be kept. */
export function readErasures(dir: string): readonly Erasure[] {
  return inState(dir, undefined);
}

/** Those in the list of `dir` of whom it does not say whether they were erased in the end. */
export function readBegun(dir: string): readonly Erasure[] {
  return inState(dir, 'begun');
}

function inState(dir: string, state: Line['state']): readonly Erasure[] {
  const lines = standing(dir).filter((line) => line.state === state);
  return lines.map(({ personId, erasedMs }) => ({ personId, erasedMs }));
}

function standing(dir: string): readonly Line[] {
  const file = path.join(dir, erasureListName);
  if (!fs.existsSync(file)) return [];
  const lines = fs.readFileSync(file, 'utf8').split('\n').flatMap(parsed);
  return [...new Map(lines.map((line) => [line.personId, line])).values()];
}

function parsed(line: string): readonly Line[] {
  try {
    return [lineSchema.parse(JSON.parse(line))];
  } catch {
    return [];
  }
}

function append(dir: string, lines: readonly Line[]): void {
  if (lines.length === 0) return;
  const fd = fs.openSync(path.join(dir, erasureListName), 'a+', 0o600);
  try {
    fs.writeSync(fd, (endsWithinLine(fd) ? '\n' : '') + lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
  syncFolder(dir);
}

/** A process that ended while it wrote left a part of a line, which the next must not be joined to. */
function endsWithinLine(fd: number): boolean {
  const { size } = fs.fstatSync(fd);
  const last = Buffer.alloc(1);
  return size > 0 && fs.readSync(fd, last, 0, 1, size - 1) === 1 && last.toString() !== '\n';
}
