// Builds the pages into client/dist, but only when what they are made of has changed. Node 20 suffices.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root, toolsEnv, vite } from './root.mjs';

const SOURCES = ['client', 'shared', 'package-lock.json', 'tsconfig.base.json'];
const stamp = path.join(root, 'client', 'dist', '.built-from');

function* filesIn(entry) {
  if (!fs.statSync(entry).isDirectory()) return yield entry;
  for (const name of fs.readdirSync(entry).sort()) {
    if (name !== 'dist' && name !== 'node_modules') yield* filesIn(path.join(entry, name));
  }
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesIn(path.join(root, source))) {
      hash.update(`${path.relative(root, file)}\0`).update(fs.readFileSync(file));
    }
  }
  return hash.digest('hex');
}

const wanted = fingerprint();
if (!fs.existsSync(stamp) || fs.readFileSync(stamp, 'utf8') !== wanted) {
  console.error('client: building the pages');
  const args = [vite, 'build', 'client', '--logLevel', 'warn'];
  const { status } = spawnSync('node', args, { cwd: root, env: toolsEnv, stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status || 1);
  fs.writeFileSync(stamp, wanted);
}
