// The server, started again when its code changes, and Vite in front of it for the pages. Ends with either of them.
import { spawn } from 'node:child_process';
import { root, toolsEnv, vite } from './root.mjs';

const children = [
  spawn('node', ['--watch', '--watch-preserve-output', 'server/main.ts', ...process.argv.slice(2)], options()),
  spawn('node', [vite, 'client'], options()),
];

function options() {
  return { cwd: root, env: toolsEnv, stdio: 'inherit' };
}
function end(status) {
  for (const child of children) child.kill('SIGTERM');
  process.exitCode = status;
}
for (const child of children) child.once('exit', (status) => end(status ?? 0));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => end(0));
