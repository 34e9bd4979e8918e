// "npm ci", but only when package-lock.json has changed since the last one. Node 20 suffices.
// Everything is said on standard error, so that "npm run -s report" prints its report and nothing else.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { hasNode24, root } from './root.mjs';

process.chdir(root);
const stamp = 'node_modules/.installed-lock';
const lock = createHash('sha256').update(fs.readFileSync('package-lock.json')).digest('hex');
if (!fs.existsSync(stamp) || fs.readFileSync(stamp, 'utf8') !== lock) {
  console.error('install: npm ci, about half a minute, only when package-lock.json has changed');
  // ignore-scripts: npm 10 knows no allowScripts and would build better-sqlite3 and mediasoup's worker.
  // loglevel: npm under Node 20 warns that packages want a newer one; they get the Node 24 of node_modules.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, error } = spawnSync('npm', args, { stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    console.error(`install: npm ci failed${error ? `: ${error.message}` : ''}`);
    process.exit(status || 1);
  }
  // Two packages, one per processor, call their program "node"; npm 10 then may link neither.
  const brought = `node-${process.platform}-${process.arch}/bin/node`;
  if (fs.existsSync(`node_modules/${brought}`)) {
    fs.rmSync('node_modules/.bin/node', { force: true });
    fs.symlinkSync(`../${brought}`, 'node_modules/.bin/node');
  }
  fs.writeFileSync(stamp, lock);
}
if (!hasNode24()) {
  const machine = `${process.platform}-${process.arch}`;
  console.error(`install: Fishbowl runs on Node 24. It brings one along for Linux on x64 and arm64, but not for ${machine};
  here Node is ${process.version}: please install Node 24 from https://nodejs.org and try again.`);
  process.exit(1);
}
