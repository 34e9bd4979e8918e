import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Outage } from './session/downtime.ts';

const beatMs = 500;
const fileSchema = z.coerce.number().int().positive();

export interface Heartbeat {
  /** From the last beat of the run before until this one began; null on the first run. */
  readonly outage: Outage | null;
  stop(): void;
}

/**
 * Says in a small file, twice a second, that the server runs: after a crash it tells how long nobody was there. Not
 * synced to disk: it need survive the process, not the machine.
 */
export function startHeartbeat(dataDir: string, nowMs: () => number): Heartbeat {
  const file = path.join(dataDir, 'alive');
  const before = readBeat(file);
  const fd = fs.openSync(file, fs.constants.O_RDWR | fs.constants.O_CREAT, 0o600);
  const timer = setInterval(() => writeBeat(fd, nowMs()), beatMs);
  const toWallMs = nowMs();
  return {
    outage: before === null ? null : { fromWallMs: Math.min(before, toWallMs), toWallMs },
    stop() {
      clearInterval(timer);
      writeBeat(fd, nowMs());
      fs.closeSync(fd);
    },
  };
}

/** In place and of one length: a process that is killed while it writes must not leave the file empty. */
function writeBeat(fd: number, wallMs: number): void {
  try {
    fs.writeSync(fd, String(wallMs).padStart(16, '0'), 0);
  } catch {} // A full disk shows elsewhere.
}

function readBeat(file: string): number | null {
  try {
    return fileSchema.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null; // No run before this one: the outage is not known.
  }
}
