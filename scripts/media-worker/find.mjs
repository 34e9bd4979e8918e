import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../root.mjs';

export const mediasoup = path.join(root, 'node_modules', 'mediasoup');

export function mediasoupVersion() {
  return JSON.parse(fs.readFileSync(path.join(mediasoup, 'package.json'), 'utf8')).version;
}

/** Where the worker is kept: outside the checkout, so that "npm ci" and a second clone cost no build. */
export function cachedWorker() {
  const cache = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  const name = `mediasoup-worker-${mediasoupVersion()}-${process.platform}-${process.arch}`;
  return path.join(cache, 'fishbowl', name);
}

/** Whether this file is a worker that can run on this machine: started without MEDIASOUP_VERSION it exits with 41. */
export function runs(file) {
  return fs.existsSync(file) && spawnSync(file, { env: {}, stdio: 'ignore' }).status === 41;
}

export function findMediaWorker(given = process.env.MEDIASOUP_WORKER_BIN) {
  if (given) return runs(given) ? given : null;
  const upstreams = path.join(mediasoup, 'worker', 'out', 'Release', 'mediasoup-worker'); // From mediasoup's own postinstall.
  return [cachedWorker(), upstreams].find(runs) ?? null;
}

/** Copies a worker to where it is kept, whole or not at all. */
export function keep(file) {
  const target = cachedWorker();
  const part = `${target}.${process.pid}`;
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.copyFileSync(file, part);
  fs.chmodSync(part, 0o755);
  fs.renameSync(part, target);
}
