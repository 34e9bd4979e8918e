import { createMediaService } from '@fishbowl/server/media/createMediaService';
import type { MediaService } from '@fishbowl/server/media/MediaService';
import { test } from 'vitest';
import { findMediaWorker } from '../../scripts/media-worker/find.mjs';
import { silentLog } from './silentLog.ts';

export const workerBin = findMediaWorker();

/** A test that needs a real media worker; skipped by name where there is none. `npm test` sees to it that there is one. */
export const testWithWorker: ReturnType<typeof test.skipIf> = test.skipIf(!workerBin);

/** On loopback and any free port. */
export const localPlace = { listenIp: '127.0.0.1', announcedAddress: '127.0.0.1', port: 0 };

export function startMediaService(): Promise<MediaService> {
  return createMediaService({ ...localPlace, workerBin, log: silentLog, now: () => 0 });
}

/** A media service as it is on a machine without a worker. */
export function withoutWorker(): Promise<MediaService> {
  return createMediaService({ ...localPlace, workerBin: null, log: silentLog, now: () => 0 });
}
