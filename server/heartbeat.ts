import fs from 'node:fs';
import path from 'node:path';
import type { Machine } from './Machine.ts';
import type { Outage } from './session/downtime.ts';

const beatMs = 500;

/** When the server last ran: by its own count, and by the machine's. */
export interface SignOfLife {
  readonly serverMs: number;
  readonly bootId: string | null;
  readonly sinceBootMs: number;
}

/** What the run before left; null on the first run. */
export function lastSign(dataDir: string): SignOfLife | null {
  try {
    const [, serverMs, sinceBootMs, bootId] = signPattern.exec(fs.readFileSync(fileIn(dataDir), 'utf8')) ?? [];
    if (serverMs === undefined) return null;
    return { serverMs: Number(serverMs), sinceBootMs: Number(sinceBootMs ?? 0), bootId: bootId ?? null };
  } catch {
    return null;
  }
}

/** From the last beat of the run before until now; null on the first run. Asked before the new run's first beat. */
export function lastOutage(dataDir: string, nowMs: () => number): Outage | null {
  const before = lastSign(dataDir);
  const toWallMs = nowMs();
  return before === null ? null : { fromWallMs: Math.min(before.serverMs, toWallMs), toWallMs };
}

/**
 * Says in a small file, at once and then twice a second, that the server runs: after a crash it tells how long nobody was
 * there. Begin it when the last outage has been marked and before anybody can come in: a process that is killed in between
 * leaves the older beat. Not synced to disk: it need survive the process, not the machine. Gives what stops it.
 */
export function startHeartbeat(dataDir: string, nowMs: () => number, machine: Machine): () => void {
  const fd = fs.openSync(fileIn(dataDir), fs.constants.O_RDWR | fs.constants.O_CREAT, 0o600);
  const beat = () => {
    const { bootId } = machine;
    writeBeat(fd, { serverMs: nowMs(), sinceBootMs: Math.floor(machine.sinceBootMs()), bootId });
  };
  beat();
  const timer = setInterval(beat, beatMs);
  return () => {
    clearInterval(timer);
    beat();
    fs.closeSync(fd);
  };
}

function fileIn(dataDir: string): string {
  return path.join(dataDir, 'alive');
}

/** The server's count, the machine's, and the start of the machine; a file of an earlier version has the first only. */
const signPattern = /^(\d{16})(?: (\d{16}) ([\w-]+)? *)?$/;
const bootIdLength = 36;

/** In place and of one length: a process that is killed while it writes must not leave the file empty. */
function writeBeat(fd: number, { serverMs, sinceBootMs, bootId }: SignOfLife): void {
  const numbers = [serverMs, sinceBootMs].map((ms) => String(ms).padStart(16, '0'));
  try {
    fs.writeSync(fd, [...numbers, (bootId ?? '').padEnd(bootIdLength)].join(' '), 0);
  } catch {} // A full disk shows elsewhere.
}
