import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { keep, mediasoupVersion, runs } from './find.mjs';

const releases = 'https://github.com/versatica/mediasoup/releases/download';

/** Gives up after 4 s without an answer: where there is no network, nobody should have to wait for it. */
async function get(url) {
  const abort = new AbortController();
  let timer = setTimeout(() => abort.abort(new Error('no answer in 4 s')), 4000);
  try {
    const response = await fetch(url, { signal: abort.signal });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    clearTimeout(timer);
    timer = setTimeout(() => abort.abort(new Error('not done in 60 s')), 60_000);
    return Buffer.from(await response.arrayBuffer());
  } finally {
    clearTimeout(timer);
  }
}

/** Upstream's own binary, from its releases or a mirror. Gives null when it is kept, else what went wrong. */
export async function download(scratch) {
  if (process.env.MEDIASOUP_SKIP_WORKER_PREBUILT_DOWNLOAD) return 'switched off';
  const base = process.env.MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL || releases;
  const kernel = process.platform === 'linux' ? `-kernel${os.release().split('.')[0]}` : '';
  const version = mediasoupVersion();
  const name = `mediasoup-worker-${version}-${process.platform}-${process.arch}${kernel}.tgz`;
  try {
    fs.writeFileSync(path.join(scratch, 'worker.tgz'), await get(`${base}/${version}/${name}`));
  } catch (error) {
    return error.cause?.code ?? error.message;
  }
  if (spawnSync('tar', ['-xzf', 'worker.tgz'], { cwd: scratch }).status !== 0) return 'not a tar file';
  const file = path.join(scratch, 'mediasoup-worker');
  if (fs.existsSync(file)) fs.chmodSync(file, 0o755);
  if (!runs(file)) return 'it does not run on this machine';
  keep(file);
  return null;
}
