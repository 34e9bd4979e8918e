import { randomBytes } from 'node:crypto';
import type { MediaService } from '@fishbowl/server/media/MediaService';
import { startServer } from '@fishbowl/server/startServer';
import type { Store } from '@fishbowl/server/store/Store';
import { builtinCodebooks } from '@fishbowl/shared/codebook/builtinCodebooks';
import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import { onTestFinished } from 'vitest';
import { startedWallMs } from './build.ts';
import { dataDir } from './dataDir.ts';
import { FakeLog } from './FakeLog.ts';
import { machineOf } from './machineOf.ts';
import { withoutWorker } from './mediaWorker.ts';
import { openStore } from './openStore.ts';

/** The whole server, as `main` starts it, on a free port and a disk of its own; the clock is the test's. */
export interface LiveServer {
  readonly url: string;
  readonly setupToken: string;
  readonly dataDir: string;
  readonly log: FakeLog;
  readonly store: Store;
  /** Stands still until the test moves it. */
  readonly clock: { nowMs: number };
}

export interface LiveServerOptions {
  readonly codebooks?: readonly Codebook[];
  /** Closed with the server. Absent: no media worker, so no calls. */
  readonly media?: MediaService;
  readonly publicUrl?: string | null;
  /** Absent: `clock`. */
  readonly nowMs?: () => number;
  readonly metricsToken?: string;
  /** Absent: one of its own. */
  readonly dataDir?: string;
  /** Whose owner closes it. Absent: one of the server's own. */
  readonly store?: Store;
}

export async function liveServer(options: LiveServerOptions = {}): Promise<LiveServer> {
  const { codebooks, media, publicUrl = null } = options;
  const clock = { nowMs: startedWallMs };
  const nowMs = options.nowMs ?? (() => clock.nowMs);
  const place = options.dataDir ?? dataDir();
  const log = new FakeLog();
  const store = options.store ?? (await openStore(place, { nowMs }));
  const calls = media ?? (await withoutWorker());
  const server = await startServer({
    config: {
      host: '127.0.0.1',
      port: 0,
      dataDir: place,
      publicUrl,
      trustProxy: 'loopback',
      metricsToken: options.metricsToken ?? null,
    },
    codebooks: codebooks ?? builtinCodebooks,
    store,
    media: calls,
    tls: null,
    nowMs,
    machine: machineOf(nowMs),
    random: randomBytes,
    log,
    version: '0.0.0',
  });
  onTestFinished(async () => {
    calls.close();
    await server.close();
  });
  return {
    url: `http://127.0.0.1:${server.port}`,
    setupToken: server.setupToken ?? '',
    dataDir: place,
    log,
    store,
    clock,
  };
}
