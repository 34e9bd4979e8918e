import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSqliteStore } from '@fishbowl/server/store/sqlite/openSqliteStore';
import { type SessionId, sessionIdSchema } from '@fishbowl/shared/core/ids';
import { PROTOCOL_VERSION } from '@fishbowl/shared/protocol/version';
import type { Seat } from '@fishbowl/shared/session/seat';
import { io, type Socket } from 'socket.io-client';
import { seat } from '../support/build.ts';
import { plantSession } from '../support/plantSession.ts';
import { startProcess } from '../support/startProcess.ts';

/** Something that carries tags from screen to screen, in a process of its own. Each socket is one observer's screen. */
export interface Target {
  readonly screens: readonly Socket[];
  /** The wall clock at session time 0. */
  readonly startedWallMs: number;
  close(): Promise<void>;
}

interface Session {
  readonly id: SessionId;
  readonly seats: readonly Seat[];
}

export const size = { sessions: 20, observers: 12 } as const;

const sessions: readonly Session[] = Array.from({ length: size.sessions }, (_, s) => ({
  id: sessionIdSchema.parse(`session${s}`),
  seats: Array.from({ length: size.observers }, (_, i) => seat(`session${s}-observer${i}`, 'observer')),
}));

/** Fishbowl's server as `npm start` runs it; its sessions are shared, live, and take place in a room. */
export async function openFishbowl(): Promise<Target> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fishbowl-bench-'));
  const startedWallMs = Date.now();
  const cookies = await plantSessions(folder, startedWallMs);
  const server = await startProcess({ dataDir: folder, port: 0 });
  const screens = await connect(server.url, cookies);
  return target(screens, startedWallMs, folder, () => server.kill());
}

/** The least that could do the job: see `relay.ts`. */
export async function openRelay(log: 'durable' | 'none'): Promise<Target> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fishbowl-bench-'));
  const args = log === 'durable' ? ['--file', path.join(folder, 'log.db')] : [];
  const relay = path.join(import.meta.dirname, 'relay.ts');
  const child = spawn(process.execPath, [relay, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const screens = await connect(await saidBy(child), new Map());
  return target(screens, Date.now(), folder, async () => {
    child.kill('SIGKILL');
    await ended;
  });
}

function target(screens: readonly Socket[], startedWallMs: number, folder: string, end: () => Promise<void>): Target {
  return {
    screens,
    startedWallMs,
    async close() {
      for (const screen of screens) screen.disconnect();
      await end();
      await rm(folder, { recursive: true });
    },
  };
}

/** Gives the cookie of each seat. */
async function plantSessions(folder: string, startedWallMs: number): Promise<ReadonlyMap<string, string>> {
  const store = await openSqliteStore(folder);
  const cookies = new Map<string, string>();
  for (const { id, seats } of sessions) {
    const config = { visibility: 'shared', place: 'room' } as const;
    const since = [{ type: 'sessionStarted', wallMs: startedWallMs }] as const;
    const cookieOf = await plantSession(store, { id, seats, config, since });
    for (const each of seats) cookies.set(each.id, cookieOf(each));
  }
  await store.close();
  return cookies;
}

async function saidBy(child: ChildProcess): Promise<string> {
  for await (const chunk of child.stdout ?? []) return String(chunk).trim();
  throw new Error('the relay ended');
}

/** Session by session, so that the screens of one session are next to each other. */
async function connect(url: string, cookies: ReadonlyMap<string, string>): Promise<readonly Socket[]> {
  const screens: Socket[] = [];
  for (const { id: sessionId, seats } of sessions) {
    for (const { id: seatId } of seats) {
      const cookie = cookies.get(seatId);
      const socket = io(url, {
        auth: { sessionId, ...(cookie === undefined && { seatId }) },
        ...(cookie !== undefined && { extraHeaders: { cookie } }),
        transports: ['websocket'],
        forceNew: true,
        reconnection: false,
      });
      await new Promise<void>((resolve, reject) => {
        socket.once('connect', resolve);
        socket.once('connect_error', reject);
      });
      socket.emit('m', { type: 'join', protocolVersion: PROTOCOL_VERSION, epoch: 0, n: 0 });
      screens.push(socket);
    }
  }
  return screens;
}
