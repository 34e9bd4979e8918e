import type { AuditEntry } from '@fishbowl/server/store/Audit';
import type { Entry } from '@fishbowl/server/store/EventLog';
import type { Store } from '@fishbowl/server/store/Store';
import { openSqliteStore } from '@fishbowl/server/store/sqlite/openSqliteStore';
import type { SessionId } from '@fishbowl/shared/core/ids';
import { onTestFinished } from 'vitest';
import { dataDir } from './dataDir.ts';
import { startProcess } from './startProcess.ts';

export interface MortalServer {
  readonly url: string;
  readonly setupToken: string;
  kill(): Promise<void>;
  /** On the same port and disk. Resolves when it listens. */
  start(): Promise<void>;
  /** What is on the disk; while no server runs. */
  log(id: SessionId): Promise<readonly Entry[]>;
  /** The newest of the audit record on the disk; while no server runs. */
  record(): Promise<readonly AuditEntry[]>;
}

/** A server process that can be killed and started again. */
export async function mortalServer(): Promise<MortalServer> {
  const place = dataDir();
  const first = await startProcess({ dataDir: place, port: 0 });
  const port = Number(new URL(first.url).port);
  const running = { process: first };
  const kill = () => running.process.kill();
  onTestFinished(kill);
  const read = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
    const store = await openSqliteStore(place);
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  };
  return {
    url: first.url,
    setupToken: first.setupToken ?? '',
    kill,
    async start() {
      running.process = await startProcess({ dataDir: place, port });
    },
    log: (id) => read(({ events }) => events.load(id)),
    record: () => read(({ audit }) => audit.page(1_000)),
  };
}
