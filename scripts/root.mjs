import { existsSync } from 'node:fs';
import path from 'node:path';

/** The checkout. */
export const root = path.join(import.meta.dirname, '..');
const binaries = path.join(root, 'node_modules', '.bin');
/** Vite's program: the client's own tool. */
export const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
const ownNode = path.join(binaries, 'node');

/** Whether Node 24 is there: the one that the install brought along, or the machine's own. */
export function hasNode24() {
  return existsSync(ownNode) || Number(process.versions.node.split('.')[0]) >= 24;
}

/** For child processes: what "npm run" would give them, so that "node" is Node 24 and tools are found by name. */
export const toolsEnv = { ...process.env, PATH: `${binaries}${path.delimiter}${process.env.PATH}` };
