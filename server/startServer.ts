import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import { commandIdSchema, type SessionId } from '@fishbowl/shared/core/ids';
import { type AppDeps, buildApp } from './app.ts';
import { argonPasswords } from './auth/passwords.ts';
import { seatOfCookie } from './auth/seatOfCookie.ts';
import { secretKey } from './auth/secretKey.ts';
import { newSetupToken } from './auth/setup.ts';
import { newId, type RandomBytes } from './auth/tokens.ts';
import type { Config } from './config.ts';
import { lastOutage, startHeartbeat } from './heartbeat.ts';
import type { Machine } from './Machine.ts';
import type { MediaService } from './media/MediaService.ts';
import { attachRealtime } from './realtime/attachRealtime.ts';
import { Calls } from './realtime/Calls.ts';
import type { Room } from './realtime/Room.ts';
import { Rooms } from './realtime/Rooms.ts';
import { recoverSessions } from './realtime/recoverSessions.ts';
import { sessionDoor } from './realtime/sessionDoor.ts';
import { rulesOfBooks } from './session/rulesOfBooks.ts';
import { sessionSeen } from './session/sessionSeen.ts';
import { auditingLog } from './store/auditingLog.ts';
import { recordErasure } from './store/erasureList.ts';
import type { Store } from './store/Store.ts';
import type { TlsFiles } from './tls.ts';

export interface ServerDeps {
  readonly config: Pick<Config, 'host' | 'port' | 'dataDir' | 'publicUrl' | 'trustProxy'>;
  /** What sessions can be made with, the default first. */
  readonly codebooks: readonly Codebook[];
  readonly store: Store;
  readonly media: MediaService;
  /** Null: plain HTTP. */
  readonly tls: TlsFiles | null;
  /** Milliseconds since 1970; never runs backwards. */
  readonly nowMs: () => number;
  readonly machine: Machine;
  readonly random: RandomBytes;
  readonly log: NonNullable<AppDeps['log']>;
  readonly version: string;
  /** The built page. Absent: only the API. */
  readonly clientDir?: string;
}

export interface RunningServer {
  readonly port: number;
  /** For the first instructor. Absent once there is one. */
  readonly setupToken: string | undefined;
  /** Lets running requests end; sockets are closed, and come back when there is somebody to come back to. */
  close(): Promise<void>;
}

/** How long what could not be written waits for room, if nothing else is written meanwhile. */
const retryMs = 2_000;

/** HTTP, sockets and calls over one store, listening. The store and the media stay the caller's to close. */
export async function startServer(deps: ServerDeps): Promise<RunningServer> {
  const { config, codebooks, store, media, tls, nowMs, machine, random, log, version } = deps;
  const unrecorded = (error: unknown) => log.warn({ err: error }, 'the audit record lacks an entry');
  const newCommandId = () => commandIdSchema.parse(newId(random));
  const calls = new Calls({
    media,
    wallMs: nowMs,
    onTurn: (sessionId, turn) => {
      const record = (room: Room) => room.record(newCommandId(), () => [{ type: 'speechHeard', ...turn }]);
      rooms.visit(sessionId, record).catch((error: unknown) => log.warn({ err: error }, 'a turn was not recorded'));
    },
  });
  const rooms = new Rooms({
    log: auditingLog(store, nowMs, unrecorded),
    wallMs: nowMs,
    rulesFor: rulesOfBooks(codebooks),
    newCommandId,
    occupants: (sessionId) => occupants(store, sessionId),
    isFrozen: async (sessionId) => ((await store.sessions.byId(sessionId))?.frozenMs ?? null) !== null,
    onAdvance: (sessionId, state) => calls.advance(sessionId, state),
    later: (work) => void setTimeout(work, retryMs).unref(),
  });
  const app = await buildApp({
    auth: { store, nowMs, random, secret: secretKey(config.dataDir, random), passwords: await argonPasswords() },
    codebooks,
    sessions: sessionDoor({ rooms, calls, log: store.events, wallMs: nowMs, newCommandId }),
    recordErasure: (personId, erasedMs) => recordErasure(config.dataDir, personId, erasedMs),
    version,
    mediaAvailable: () => media.available,
    secureCookies: tls !== null || (config.publicUrl?.startsWith('https:') ?? false),
    trustProxy: config.trustProxy,
    log,
    ...(tls && { tls }),
    ...(deps.clientDir !== undefined && { clientDir: deps.clientDir }),
  });
  const seen = sessionSeen(store, nowMs);
  const io = attachRealtime(app.server, {
    rooms,
    calls,
    log,
    publicUrl: config.publicUrl,
    wallMs: nowMs,
    async seatOf(cookieHeader, sessionId) {
      const seated = await seatOfCookie(store, cookieHeader, sessionId);
      if (seated) void seen(sessionId, seated).catch(unrecorded);
      return seated && { id: seated.seatId, role: seated.role };
    },
  });
  const outage = lastOutage(config.dataDir, nowMs);
  if (outage) await recoverSessions(rooms, await store.events.running(), outage, log);
  const stopHeartbeat = startHeartbeat(config.dataDir, nowMs, machine);
  const setupToken = await newSetupToken(store, random);
  // Fastify's own line would name every address as plain HTTP; the greeting names them as they are.
  await app.listen({ host: config.host, port: config.port, listenTextResolver: () => 'listening' });
  const address = app.server.address();
  return {
    port: typeof address === 'object' && address ? address.port : config.port,
    setupToken,
    async close() {
      stopHeartbeat();
      io.disconnectSockets(true);
      io.engine.close();
      await app.close();
    },
  };
}

async function occupants(store: Store, sessionId: SessionId) {
  const seats = await store.seats.forSession(sessionId);
  return seats
    .filter(({ revokedMs }) => revokedMs === null)
    .map(({ id: seatId, role, name }) => ({ seatId, role, name }));
}
