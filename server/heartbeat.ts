import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Outage } from './session/downtime.ts';

const beatMs = 500;
const beatSchema = z.coerce.number().int().positive();

/** From the last beat of the run before until now; null on the first run. Asked before the new run's first beat. */
export function lastOutage(dataDir: string, nowMs: () => number): Outage | null {
  const before = readBeat(fileIn(dataDir));
  const toWallMs = nowMs();
  return before === null ? null : { fromWallMs: Math.min(before, toWallMs), toWallMs };
}

/**
 * Says in a small file, at once and then twice a second, that the server runs: after a crash it tells how long nobody was
 * there. Begin it when the last outage has been marked and before anybody can come in: a process that is killed in between
 * leaves the older beat. Not synced to disk: it need survive the process, not the machine. Gives what stops it.
 */
export function startHeartbeat(dataDir: string, nowMs: () => number): () => void {
  const fd = fs.openSync(fileIn(dataDir), fs.constants.O_RDWR | fs.constants.O_CREAT, 0o600);
  writeBeat(fd, nowMs());
  const timer = setInterval(() => writeBeat(fd, nowMs()), beatMs);
  return () => {
    clearInterval(timer);
    writeBeat(fd, nowMs());
    fs.closeSync(fd);
  };
}

function fileIn(dataDir: string): string {
  return path.join(dataDir, 'alive');
}

/** In place and of one length: a process that is killed while it writes must not leave the file empty. */
function writeBeat(fd: number, wallMs: number): void {
  try {
    fs.writeSync(fd, String(wallMs).padStart(16, '0'), 0);
  } catch {} // A full disk shows elsewhere.
}

function readBeat(file: string): number | null {
  try {
    return beatSchema.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null; // No run before this one: the outage is not known.
  }
}
