import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { installPackages, run } from '../debian.mjs';
import { cachedWorker, keep, mediasoup, runs } from './find.mjs';

export const PACKAGES = [
  'g++',
  'make',
  'pkg-config',
  'flatbuffers-compiler',
  'libflatbuffers-dev',
  'libsrtp2-dev',
  'libssl-dev',
  'libuv1-dev',
];

/** From the C++ sources in mediasoup's npm package, with Debian's libraries. Gives null when it is kept, else what went wrong. */
export function build(scratch) {
  const problem = installPackages(PACKAGES, 'media worker');
  if (problem) return problem;
  if (runs(cachedWorker())) return null; // Only its libraries were missing.
  console.error('media worker: building it, 2 to 4 minutes, only once');
  for (const name of ['Makefile', 'include']) {
    fs.cpSync(path.join(import.meta.dirname, name), path.join(scratch, name), { recursive: true });
  }
  fs.symlinkSync(path.resolve(mediasoup, 'worker'), path.join(scratch, 'worker'));
  const jobs = Math.max(1, Math.min(os.cpus().length, Math.floor(os.freemem() / 6e8))); // A compiler needs up to 0.5 GB.
  const made = run('make', ['-s', `-j${jobs}`, '-C', scratch, 'mediasoup-worker']);
  const file = path.join(scratch, 'mediasoup-worker');
  if (made.status !== 0 || !runs(file)) return 'the build failed';
  keep(file);
  return null;
}
