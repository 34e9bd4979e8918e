import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SyncClient } from '@fishbowl/client/sync/SyncClient';
import { openSqliteStore } from '@fishbowl/server/store/sqlite/openSqliteStore';
import { sessionIdSchema } from '@fishbowl/shared/core/ids';
import { type DownMessage, downMessageSchema } from '@fishbowl/shared/protocol/down';
import { PROTOCOL_VERSION } from '@fishbowl/shared/protocol/version';
import type { Seat } from '@fishbowl/shared/session/seat';
import { Server } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import { rules, seat, tagPlaced } from '../support/build.ts';
import { MemoryQueue } from '../support/MemoryQueue.ts';
import { plantSession } from '../support/plantSession.ts';
import { startProcess } from '../support/startProcess.ts';
import { type Figure, figure } from './Figure.ts';

const observers = 60;
const tags = 10_000;
const rounds = 9;

const sessionId = sessionIdSchema.parse('session');
const seats = Array.from({ length: observers }, (_, i) => seat(`observer${i}`, 'observer'));
const late = seat('late', 'supervisor');

/** Fishbowl's server as `npm start` runs it, over one shared session that has all the tags. */
async function openFishbowl(folder: string) {
  const store = await openSqliteStore(folder);
  const startedWallMs = Date.now();
  const since = [
    { type: 'sessionStarted', wallMs: startedWallMs } as const,
    ...Array.from({ length: tags }, (_, i) => tagPlaced(seats[i % observers] ?? late, `t${i}`, { startMs: i })),
  ];
  const config = { visibility: 'shared', place: 'room', pseudonyms: false } as const;
  const cookieOf = await plantSession(store, { id: sessionId, seats: [...seats, late], config, since });
  await store.close();
  const server = await startProcess({ dataDir: folder, port: 0 });
  return { url: server.url, cookieOf, kill: () => server.kill() };
}

function connect(url: string, cookie?: string): Promise<Socket> {
  const socket = io(url, {
    auth: { sessionId },
    ...(cookie !== undefined && { extraHeaders: { cookie } }),
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  });
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', reject);
  });
}

interface Joined {
  readonly ms: number;
  readonly messages: readonly DownMessage[];
}

/** From asking to join until the whole stream has come and is parsed and folded. The connection stands already. */
async function join(socket: Socket, who: Seat): Promise<Joined> {
  const messages: DownMessage[] = [];
  const client = new SyncClient(
    who,
    () => ({ ...rules, wallMs: 0 }),
    () => {},
    new MemoryQueue(),
  );
  const startMs = performance.now();
  await new Promise<void>((resolve) => {
    socket.on('m', (raw: unknown) => {
      const message = downMessageSchema.parse(raw);
      if (message.type !== 'events') return;
      messages.push(message);
      client.receive(message);
      if (client.history.length >= tags && client.history.length >= message.total) resolve();
    });
    socket.emit('m', { type: 'join', protocolVersion: PROTOCOL_VERSION, epoch: 0, n: 0 });
  });
  return { ms: performance.now() - startMs, messages };
}

/** Somebody who is present: takes what comes. Resolves when all has come. */
function takeAll(socket: Socket): Promise<void> {
  let taken = 0;
  return new Promise((resolve) => {
    socket.on('m', (message: DownMessage) => {
      if (message.type !== 'events') return;
      taken += message.items.length;
      if (taken >= Math.max(tags, message.total)) resolve();
    });
    socket.emit('m', { type: 'join', protocolVersion: PROTOCOL_VERSION, epoch: 0, n: 0 });
  });
}

/** The least that could do the job: the same items in one message, shipped as they are and parsed as they come. */
async function openFloor(messages: readonly DownMessage[]) {
  const items = messages.flatMap((message) => (message.type === 'events' ? message.items : []));
  const whole = { type: 'events', epoch: 0, from: 0, items, total: items.length };
  const http = createServer();
  const server = new Server(http, { serveClient: false, perMessageDeflate: false });
  server.on('connection', (socket) => socket.on('m', () => socket.emit('m', whole)));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const address = http.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  return { url, close: () => server.close() };
}

async function shipped(url: string): Promise<number> {
  const socket = await connect(url);
  const startMs = performance.now();
  await new Promise<void>((resolve) => {
    socket.once('m', (raw: unknown) => {
      downMessageSchema.parse(raw);
      resolve();
    });
    socket.emit('m', {});
  });
  const ms = performance.now() - startMs;
  socket.disconnect();
  return ms;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** A late observer comes into a session of 10,000 tags in which 60 are present; beside the same bytes in one message. */
export async function run(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fishbowl-bench-'));
  const fishbowl = await openFishbowl(folder);
  const present = await Promise.all(seats.map((each) => connect(fishbowl.url, fishbowl.cookieOf(each))));
  try {
    const allMs = performance.now();
    await Promise.all(present.map(takeAll));
    const everybodyMs = performance.now() - allMs;
    const warmUp = await connect(fishbowl.url, fishbowl.cookieOf(late));
    const floor = await openFloor((await join(warmUp, late)).messages);
    warmUp.disconnect();
    const joins: number[] = [];
    const floors: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const socket = await connect(fishbowl.url, fishbowl.cookieOf(late));
      joins.push((await join(socket, late)).ms);
      socket.disconnect();
      floors.push(await shipped(floor.url));
    }
    const floorMs = median(floors);
    await floor.close();
    return [
      figure('lateJoin', 'ms', median(joins), floorMs),
      figure('everybodyAtOnce', 'ms', everybodyMs, floorMs * observers),
    ];
  } finally {
    for (const socket of present) socket.disconnect();
    await fishbowl.kill();
    await rm(folder, { recursive: true });
  }
}
