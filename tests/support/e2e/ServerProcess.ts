import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const main = path.join(import.meta.dirname, '../../../server/main.ts');

export interface ServerPlace {
  readonly dataDir: string;
  /** The address that people come by and that calls are announced at. */
  readonly address: string;
  readonly https: boolean;
}

/** The real server as people start it, in a process that can be killed and started again at the same address. */
export class ServerProcess {
  readonly #place: ServerPlace;
  readonly #errors: string[] = [];
  #child: ChildProcess | undefined;
  #port = '0';
  #setupPath = '';

  constructor(place: ServerPlace) {
    this.#place = place;
  }

  get origin(): string {
    return `${this.#place.https ? 'https' : 'http'}://${this.#place.address}:${this.#port}`;
  }

  /** Where the terminal says that the first instructor is made, with its token. */
  get setupUrl(): string {
    return `${this.origin}${this.#setupPath}`;
  }

  async start(): Promise<void> {
    const { dataDir, address, https } = this.#place;
    const child = spawn(process.execPath, [main, ...(https ? ['--https'] : [])], {
      env: {
        ...process.env,
        HOST: '0.0.0.0',
        PORT: this.#port,
        ICE_PORT: '0',
        DATA_DIR: dataDir,
        ANNOUNCED_ADDRESS: address,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    child.stderr.on('data', (chunk) => this.#errors.push(String(chunk)));
    const greeting = await untilGreeted(child.stdout).catch(() => {
      throw new Error(`the server ended: ${this.#errors.join('')}`);
    });
    this.#port = /:(\d+)/.exec(greeting)?.[1] ?? this.#port;
    this.#setupPath = /\/setup#\S+/.exec(greeting)?.[0] ?? this.#setupPath;
  }

  /** Without any warning, as a crash or a power cut does it. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  }
}

async function untilGreeted(output: NodeJS.ReadableStream): Promise<string> {
  let said = '';
  for await (const chunk of output) {
    said += chunk;
    if (said.endsWith('\n\n')) return said;
  }
  throw new Error('ended without a greeting');
}
