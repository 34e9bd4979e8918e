// Provides mediasoup's worker, the native program that carries the calls' media: finds, fetches or builds it.
// With --require it fails when there is none, else it only says what to do: the app runs without calls. Node 20 suffices.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build, PACKAGES } from './media-worker/build.mjs';
import { download } from './media-worker/download.mjs';
import { cachedWorker, findMediaWorker, keep, mediasoupVersion, runs } from './media-worker/find.mjs';

/** Gives what was done, in words, or null when no worker can be had. */
async function provide() {
  const given = process.env.MEDIASOUP_WORKER_BIN;
  if (given && runs(given)) return `uses MEDIASOUP_WORKER_BIN, ${given}`;
  if (given) {
    console.error(`media worker: MEDIASOUP_WORKER_BIN, ${given}, does not run on this machine`);
    return null;
  }
  if (runs(cachedWorker())) return `is in the cache, ${cachedWorker()}`;
  const found = findMediaWorker();
  if (found) {
    keep(found);
    return `taken over from ${found}`;
  }
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'media-worker-'));
  try {
    for (const way of [download, build]) {
      const problem = await way(scratch);
      if (!problem) return `${way.name} done, kept as ${cachedWorker()}`;
      console.error(`media worker: ${way.name} not possible: ${problem}`);
    }
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
  return null;
}

const start = Date.now();
const result = await provide().catch((error) => console.error(`media worker: ${error.message}`));
if (result) console.error(`media worker: ${result} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
else {
  console.error(`media worker: none; the app starts without calls. Either let this machine reach github.com,
  or set MEDIASOUP_WORKER_BIN to a working mediasoup-worker ${mediasoupVersion()},
  or, on Debian or Ubuntu, run as root
    apt-get install ${PACKAGES.join(' ')}
  and then: npm run media-worker`);
  if (process.argv.includes('--require')) process.exit(1);
}
