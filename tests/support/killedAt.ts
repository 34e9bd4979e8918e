import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const script = path.join(import.meta.dirname, 'stagedWork.ts');

/** Has a process of its own do the work up to that stage, and ends it there as a power cut would. */
export async function killedAt(work: string, stage: string, ...places: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [script, work, stage, ...places], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  let said = '';
  for await (const part of child.stdout) {
    said += String(part);
    if (said === 'here') child.kill('SIGKILL');
  }
  await ended;
  if (said !== 'here') throw new Error(`${work} never came to ${stage}: ${said}`);
}
