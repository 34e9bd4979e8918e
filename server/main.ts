import { randomBytes } from 'node:crypto';
import dns from 'node:dns/promises';
import fs from 'node:fs';
import { isIPv6 } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { builtinCodebooks } from '@fishbowl/shared/codebook/builtinCodebooks';
import pino from 'pino';
import { findMediaWorker } from '../scripts/media-worker/find.mjs';
import { addressHints, announcedAddress, type NetworkAddress } from './announcedAddress.ts';
import { type Config, readConfig } from './config.ts';
import { greeting } from './greeting.ts';
import { lastSign } from './heartbeat.ts';
import { createMediaService } from './media/createMediaService.ts';
import { ServerClock } from './ServerClock.ts';
import { startProblem } from './startProblem.ts';
import { startServer } from './startServer.ts';
import { openSqliteStore } from './store/sqlite/openSqliteStore.ts';
import { thisMachine } from './thisMachine.ts';
import { certificateNames, loadTls } from './tls.ts';
import { version } from './version.ts';

/** Ends the process with words for whoever started it. */
function giveUp(problems: readonly string[]): never {
  process.stderr.write(`${problems.join('\n')}\n`);
  process.exit(2);
}

function networkAddresses(): readonly NetworkAddress[] {
  return Object.entries(os.networkInterfaces()).flatMap(([name, addresses = []]) =>
    addresses.map(({ address, family, internal }) => ({ name, address, family, internal })),
  );
}

function clientDir(): { readonly clientDir?: string } {
  const built = path.join(import.meta.dirname, '../client/dist');
  return fs.existsSync(built) ? { clientDir: built } : {};
}

async function openMedia(config: Config, addresses: readonly NetworkAddress[], log: pino.Logger) {
  const announced = announcedAddress(config, addresses);
  const host = config.publicUrl === null ? undefined : new URL(config.publicUrl).hostname.replace(/^\[|\]$/g, '');
  const found = host === undefined ? [] : await dns.lookup(host, { all: true }).catch(() => []);
  const publicAddresses = found.map(({ address }) => address);
  for (const hint of addressHints(announced, addresses, config.publicUrl, publicAddresses)) log.warn(`calls: ${hint}`);
  return createMediaService({
    workerBin: findMediaWorker(config.mediasoupWorkerBin ?? undefined),
    // Not HOST: behind a proxy that is loopback, and media does not pass the proxy.
    listenIp: isIPv6(announced.address) ? '::' : '0.0.0.0',
    announcedAddress: announced.address,
    port: config.icePort,
    log,
    now: () => performance.now(),
  });
}

async function run(config: Config): Promise<() => Promise<void>> {
  const log = pino({ base: null }, pino.destination(2));
  const machine = thisMachine();
  const clock = new ServerClock(machine, lastSign(config.dataDir));
  const { nowMs } = clock;
  const addresses = networkAddresses();
  const store = await openSqliteStore(config.dataDir, { nowMs, version: version() });
  clock.notBefore(await store.events.lastCommittedMs());
  const names = certificateNames(
    os.hostname(),
    addresses.map(({ address }) => address),
    config.publicUrl,
  );
  const tls = await loadTls(config, names, nowMs());
  if (!tls.ok) giveUp([`${tls.error.name}: ${tls.error.reason}`]);
  const media = await openMedia(config, addresses, log);
  const server = await startServer({
    config,
    codebooks: builtinCodebooks,
    store,
    media,
    tls: tls.value,
    nowMs,
    machine,
    random: randomBytes,
    log,
    version: version(),
    ...clientDir(),
  });
  process.stdout.write(greeting({ config, https: tls.value !== null, server, addresses }));
  return async () => {
    media.close(); // First: Ctrl-C ends the worker too, and it is not to be started again.
    await server.close();
    await store.close();
  };
}

const config = readConfig(process.env, process.argv.slice(2));
if (!config.ok) giveUp(config.error.map(({ name, reason }) => `${name}: ${reason}`));
const close = await run(config.value).catch((error: unknown) => {
  const problem = startProblem(error, config.value);
  if (problem === undefined) throw error;
  giveUp([problem]);
});
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    for (const again of ['SIGTERM', 'SIGINT'] as const) process.once(again, () => process.exit(1));
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}
