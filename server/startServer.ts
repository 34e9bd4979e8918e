import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import { commandIdSchema, type SessionId } from '@fishbowl/shared/core/ids';
import { type AppDeps, buildApp } from './app.ts';
import { argonPasswords } from './auth/passwords.ts';
import { revokeSeat } from './auth/revokeSeat.ts';
import { seatOfCookie } from './auth/seatOfCookie.ts';
import { secretKey } from './auth/secretKey.ts';
import { newSetupToken } from './auth/setup.ts';
import { newId, type RandomBytes } from './auth/tokens.ts';
import { whoActs } from './auth/whoActs.ts';
import type { Config } from './config.ts';
import { controlPath } from './control/controlPath.ts';
import { listenControl } from './control/listenControl.ts';
import { operationsOver } from './control/operationsOver.ts';
import { lastOutage, startHeartbeat } from './heartbeat.ts';
import type { Machine } from './Machine.ts';
import type { MediaService } from './media/MediaService.ts';
import { createMetrics, type Gauges } from './metrics/createMetrics.ts';
import { attachRealtime } from './realtime/attachRealtime.ts';
import { Calls } from './realtime/Calls.ts';
import { Connections } from './realtime/Connections.ts';
import type { Room } from './realtime/Room.ts';
import { Rooms } from './realtime/Rooms.ts';
import { recoverSessions } from './realtime/recoverSessions.ts';
import { sessionDoor } from './realtime/sessionDoor.ts';
import { tellMentoring } from './realtime/tellMentoring.ts';
import { tellRevoked } from './realtime/tellRevoked.ts';
import { rulesOfBooks } from './session/rulesOfBooks.ts';
import { sessionSeen } from './session/sessionSeen.ts';
import { type ErasureLists, erasureLists } from './store/backup/erasureLists.ts';
import { countingCommits } from './store/countingCommits.ts';
import { type OwedScrub, owedScrub } from './store/owedScrub.ts';
import type { Store } from './store/Store.ts';
import type { TlsFiles } from './tls.ts';

export interface ServerDeps {
  readonly config: Pick<Config, 'host' | 'port' | 'dataDir' | 'publicUrl' | 'trustProxy' | 'metricsToken'>;
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
  const newCommandId = () => commandIdSchema.parse(newId(random));
  const scrubbing = scrubbingOf(deps);
  const gauges: Gauges = {
    sessionsOpen: () => rooms.size,
    socketsConnected: () => io.engine.clientsCount,
    scrubOwed: () => scrubbing.isOwed,
  };
  const metrics = shownMetrics(config.metricsToken, gauges);
  const calls = new Calls({
    media,
    wallMs: nowMs,
    onTurn: (sessionId, turn) => {
      const record = (room: Room) => room.record(newCommandId(), () => [{ type: 'speechHeard', ...turn }]);
      rooms.visit(sessionId, record).catch((error: unknown) => log.warn({ err: error }, 'a turn was not recorded'));
    },
  });
  const rooms = new Rooms({
    log: metrics ? countingCommits(store.events, metrics.of) : store.events,
    wallMs: nowMs,
    rulesFor: rulesOfBooks(codebooks),
    newCommandId,
    occupants: (sessionId) => occupants(store, sessionId),
    isFrozen: async (sessionId) => ((await store.sessions.byId(sessionId))?.frozenMs ?? null) !== null,
    onAdvance: (sessionId, state) => calls.advance(sessionId, state),
    later: (work) => void setTimeout(work, retryMs).unref(),
  });
  const connections = new Connections(async (cookies, sessionId) => {
    const found = await seatOfCookie({ store, nowMs }, cookies, sessionId);
    return found && { id: found.seatId, readsOnly: found.readsOnly };
  });
  const seen = seenOrLogged(sessionSeen(store, nowMs), log, metrics);
  const sessions = sessionDoor({ rooms, calls, connections, log: store.events, wallMs: nowMs, newCommandId });
  const erasures = keptErasures(deps);
  await erasures.settleAll();
  await scrubbing.pay();
  const app = await buildApp({
    auth: { store, nowMs, random, secret: secretKey(config.dataDir, random), passwords: await argonPasswords() },
    codebooks,
    sessions,
    erasures,
    scrub: () => scrubbing.pay(),
    sessionSeen: seen,
    version,
    mediaAvailable: () => media.available,
    secureCookies: tls !== null || (config.publicUrl?.startsWith('https:') ?? false),
    trustProxy: config.trustProxy,
    log,
    ...(tls && { tls }),
    ...(metrics && { metrics }),
    ...(deps.clientDir !== undefined && { clientDir: deps.clientDir }),
  });
  const io = attachRealtime(app.server, {
    rooms,
    calls,
    connections,
    log,
    publicUrl: config.publicUrl,
    wallMs: nowMs,
    async seatOf(cookieHeader, sessionId) {
      const seated = await seatOfCookie({ store, nowMs }, cookieHeader, sessionId);
      if (seated) await seen(sessionId, { seatId: seated.seatId, ...whoActs(undefined, seated) });
      return seated && { id: seated.seatId, role: seated.role, readsOnly: seated.readsOnly };
    },
  });
  const outage = lastOutage(config.dataDir, nowMs);
  if (outage) await recoverSessions(rooms, await store.events.running(), outage, log);
  const { revokedInLog, revokedUntold, mentoringUntold } = await store.seats.cutShort();
  for (const { sessionId, id } of revokedInLog) await revokeSeat({ store, nowMs }, sessionId, id, null);
  await tellRevoked({ sessions, log }, revokedUntold);
  await tellMentoring({ rooms, log, newCommandId }, mentoringUntold);
  const stopHeartbeat = startHeartbeat(config.dataDir, nowMs, machine);
  const setupToken = await newSetupToken(store, random);
  // Fastify's own line would name every address as plain HTTP; the greeting names them as they are.
  await app.listen({ host: config.host, port: config.port, listenTextResolver: () => 'listening' });
  const closeControl = await openControl(deps);
  const address = app.server.address();
  return {
    port: typeof address === 'object' && address ? address.port : config.port,
    setupToken,
    async close() {
      await closeControl();
      stopHeartbeat();
      scrubbing.close();
      io.disconnectSockets(true);
      io.engine.close();
      await app.close();
    },
  };
}

function shownMetrics(token: string | null, gauges: Gauges): AppDeps['metrics'] {
  return token === null ? undefined : { token, of: createMetrics(gauges) };
}

function keptErasures({ config: { dataDir }, store: { people }, log }: ServerDeps): ErasureLists {
  return erasureLists({
    dataDir,
    isErased: (personId) => people.isErased(personId),
    untold: (folders) => log.warn({ folders }, 'the backups there do not know of an erasure yet'),
    unsettled: (err) => log.warn({ err }, 'the lists of the erased do not tell yet whether an erasure was done'),
  });
}

function scrubbingOf({ store, log }: ServerDeps): OwedScrub {
  return owedScrub({
    store,
    later: (work, ms) => void setTimeout(work, ms).unref(),
    failed: (err) => log.warn({ err }, 'what was erased may still be on the disk; it is tried again'),
  });
}

/** Nobody is kept from what there is because the disk is full (L6). */
function seenOrLogged(
  seen: AppDeps['sessionSeen'],
  log: ServerDeps['log'],
  metrics: AppDeps['metrics'],
): AppDeps['sessionSeen'] {
  return (...looks) =>
    seen(...looks).catch((error: unknown) => {
      log.warn({ err: error }, 'the audit record lacks who looks at a session');
      metrics?.of.auditLacks();
    });
}

/** For the command that looks after the installation; without it that has to wait until the server is stopped. */
async function openControl({ config, store, random, nowMs, log }: ServerDeps): Promise<() => Promise<void>> {
  const socket = controlPath(config.dataDir);
  try {
    if (socket !== null) return await listenControl(socket, operationsOver({ store, random, nowMs }));
    log.warn('DATA_DIR: its path is too long for a socket; "npm run admin" works only while the server is stopped');
  } catch (error) {
    log.warn({ err: error }, 'no control socket; "npm run admin" works only while the server is stopped');
  }
  return async () => {};
}

async function occupants(store: Store, sessionId: SessionId) {
  const seats = await store.seats.forSession(sessionId);
  return seats
    .filter(({ revokedMs }) => revokedMs === null)
    .map(({ id: seatId, role, name }) => ({ seatId, role, name }));
}
