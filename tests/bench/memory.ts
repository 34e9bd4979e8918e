import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSqliteStore } from '@fishbowl/server/store/sqlite/openSqliteStore';
import type { SessionId } from '@fishbowl/shared/core/ids';
import { commandIdSchema, sessionIdSchema } from '@fishbowl/shared/core/ids';
import type { UpMessage } from '@fishbowl/shared/protocol/up';
import { PROTOCOL_VERSION } from '@fishbowl/shared/protocol/version';
import type { CDPSession } from 'playwright-core';
import { io, type Socket } from 'socket.io-client';
import { z } from 'zod';
import { placeTag, seat } from '../support/build.ts';
import { launchChromium } from '../support/launchChromium.ts';
import { plantSession } from '../support/plantSession.ts';
import { startProcess } from '../support/startProcess.ts';
import { type Figure, figure } from './Figure.ts';

const session: SessionId = sessionIdSchema.parse('long-session');
const seats = Array.from({ length: 10 }, (_, i) => seat(`observer${i}`, 'observer'));
/** As many as a busy session of three hours has, half of them at a time. */
const half = 5_000;
const perSecond = 150;
const quietMinutes = Number(process.env.QUIET_MINUTES ?? 3);

/**
 * What an observer's page holds on to, in a live session with everybody's tags on the canvas: bytes for each tag, beside
 * the tag's own JSON, and what is added for each hour in which the playhead runs and nobody presses. Heap after garbage
 * collection.
 */
export async function run(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fishbowl-bench-'));
  const startedWallMs = Date.now();
  const store = await openSqliteStore(folder);
  const scenario = { id: 'cw-mi-dana', version: 1 };
  const config = { visibility: 'shared', place: 'room', scenario } as const;
  const since = [{ type: 'sessionStarted', wallMs: startedWallMs }] as const;
  const cookieOf = await plantSession(store, { id: session, seats, config, since });
  await store.close();
  const server = await startProcess({ dataDir: folder, port: 0 });
  const browser = await launchChromium();
  const [watcher, ...taggers] = seats;
  if (!watcher) throw new Error('nobody watches');
  const sockets = await Promise.all(taggers.map((each) => connect(server.url, cookieOf(each))));
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const [name = '', value = ''] = cookieOf(watcher).split('=');
    await context.addCookies([{ name, value, url: server.url }]);
    const page = await context.newPage();
    await page.goto(`${server.url}/s/${session}`);
    await page.getByRole('button', { name: 'Open question' }).first().waitFor();
    const heap = heapOf(await context.newCDPSession(page));
    await press(sockets, startedWallMs, 0, half);
    const atHalf = await heap();
    await press(sockets, startedWallMs, half, half);
    const atAll = await heap();
    await new Promise((resolve) => setTimeout(resolve, quietMinutes * 60_000));
    const later = await heap();
    const ownBytes = JSON.stringify(placeTag('t9999', 9_000_000, 'OQ')).length;
    return [
      figure('heapBytesPerTag', 'B', (atAll - atHalf) / half, ownBytes),
      figure('heapAt10kTags', 'MB', atAll / 1e6, null),
      figure('quietGrowthPerHour', 'MB', ((later - atAll) / 1e6) * (60 / quietMinutes), null),
    ];
  } finally {
    for (const socket of sockets) socket.disconnect();
    await browser.close();
    await server.kill();
    await rm(folder, { recursive: true });
  }
}

async function connect(url: string, cookie: string): Promise<Socket> {
  const socket = io(url, {
    auth: { sessionId: session },
    extraHeaders: { cookie },
    transports: ['websocket'],
    forceNew: true,
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  socket.emit('m', { type: 'join', protocolVersion: PROTOCOL_VERSION, epoch: 0, n: 0 });
  return socket;
}

async function press(sockets: readonly Socket[], startedWallMs: number, from: number, count: number): Promise<void> {
  const codes = ['OQ', 'CQ', 'SR', 'CR', 'AF'];
  for (let i = from; i < from + count; i += 1) {
    const id = `t${i}`;
    const action = placeTag(id, Date.now() - startedWallMs, codes[i % codes.length] ?? 'OQ');
    const command = { id: commandIdSchema.parse(id), seenEpoch: 0, action };
    sockets[i % sockets.length]?.emit('m', { type: 'command', command } satisfies UpMessage);
    if (i % 10 === 9) await new Promise((resolve) => setTimeout(resolve, 10_000 / perSecond));
  }
  await new Promise((resolve) => setTimeout(resolve, 5_000));
}

const usageSchema = z.object({ usedSize: z.number() });

function heapOf(devtools: CDPSession): () => Promise<number> {
  return async () => {
    for (let i = 0; i < 3; i += 1) await devtools.send('HeapProfiler.collectGarbage');
    return usageSchema.parse(await devtools.send('Runtime.getHeapUsage')).usedSize;
  };
}
