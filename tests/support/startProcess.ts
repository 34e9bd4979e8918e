import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const main = path.join(import.meta.dirname, '../../server/main.ts');

export interface ServerProcess {
  readonly url: string;
  /** Undefined once there is an instructor. */
  readonly setupToken: string | undefined;
  /** Ends the process as a power cut would: nothing in it hears of it. */
  kill(): Promise<void>;
}

export interface ProcessPlace {
  readonly dataDir: string;
  /** 0: any free one. */
  readonly port: number;
}

/** The server as `npm start` runs it, in a process of its own. Resolves when it listens. The caller's to kill. */
export async function startProcess({ dataDir, port }: ProcessPlace): Promise<ServerProcess> {
  const env = { ...process.env, HOST: '127.0.0.1', PORT: String(port), ICE_PORT: '0', DATA_DIR: dataDir };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit');
  const said = await greetingOf(child);
  return {
    url: /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? '',
    setupToken: /\/setup#([\w-]+)/.exec(said)?.[1],
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function greetingOf(child: ChildProcess): Promise<string> {
  let said = '';
  let trouble = '';
  child.stderr?.on('data', (chunk) => (trouble += chunk));
  for await (const chunk of child.stdout ?? []) {
    said += chunk;
    if (said.endsWith('\n\n')) {
      child.stdout?.resume();
      return said;
    }
  }
  throw new Error(`the server ended: ${said}${trouble}`);
}
