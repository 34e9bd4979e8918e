import type { Server as HttpServer, IncomingHttpHeaders } from 'node:http';
import { type SessionId, sessionIdSchema } from '@fishbowl/shared/core/ids';
import type { DownMessage } from '@fishbowl/shared/protocol/down';
import type { Seat } from '@fishbowl/shared/session/seat';
import { Server, type Socket } from 'socket.io';
import { z } from 'zod';
import { bucket } from './bucket.ts';
import type { Calls } from './Calls.ts';
import type { Connection, Connections } from './Connections.ts';
import { encodeOnce } from './encodeOnce.ts';
import { onMessage } from './onMessage.ts';
import type { Peer } from './Peer.ts';
import type { Room } from './Room.ts';
import type { Rooms } from './Rooms.ts';

export interface RealtimeDeps {
  readonly rooms: Rooms;
  readonly calls: Calls;
  readonly connections: Connections;
  /** Whose seat the cookies of a request prove, in that session. */
  seatOf(
    cookieHeader: string | undefined,
    sessionId: SessionId,
  ): Promise<(Seat & { readonly readsOnly?: boolean }) | undefined>;
  /** The origin that people come by, where it is set. */
  readonly publicUrl: string | null;
  wallMs(): number;
  log: { warn(details: object, message: string): void };
}

interface SocketData {
  readonly sessionId: SessionId;
  readonly seat: Seat;
  readonly room: Room;
  readonly connection: Connection;
}
type FishbowlSocket = Socket<
  Record<string, never>,
  Record<string, (message: unknown) => void>,
  Record<string, never>,
  SocketData
>;

const handshakeSchema = z.strictObject({ sessionId: sessionIdSchema });

/** Big enough for a whole offline queue said again at once, small enough to stop a flood. */
const burstMessages = 3_000;
const messagesPerSecond = 200;
const maxMessageBytes = 64 * 1_024;

/** Socket.IO in and out. Who asks is settled before the connection stands; every message passes one parsing door. */
export function attachRealtime(httpServer: HttpServer, deps: RealtimeDeps): Server {
  const io = new Server(httpServer, {
    serveClient: false,
    maxHttpBufferSize: maxMessageBytes,
    allowRequest: (request, decide) => decide(null, isOwnPage(request.headers, deps.publicUrl)),
    perMessageDeflate: false,
  });
  io.use((socket, next) => {
    admit(socket, deps).then(
      (data) => {
        if (data) Object.assign(socket.data, data);
        next(data ? undefined : new Error('notAllowed'));
      },
      (error: unknown) => {
        deps.log.warn({ err: error }, 'a session could not be opened');
        next(new Error('unavailable'));
      },
    );
  });
  const encode = encodeOnce();
  io.on('connection', (socket) => serve(socket, deps, encode));
  return io;
}

/**
 * A page of another site may not speak here with this browser's cookies. Programs without an origin may. A proxy may
 * rewrite the host: then the public address tells the own page.
 */
function isOwnPage({ origin, host }: IncomingHttpHeaders, publicUrl: string | null): boolean {
  if (origin === undefined || origin === publicUrl) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

async function admit(socket: FishbowlSocket, deps: RealtimeDeps): Promise<SocketData | undefined> {
  const handshake = handshakeSchema.safeParse(socket.handshake.auth);
  if (!handshake.success) return undefined;
  const { sessionId } = handshake.data;
  const cookieHeader = socket.handshake.headers.cookie;
  const connection: Connection = {
    sessionId,
    cookieHeader,
    seatId: undefined,
    isStale: false,
    isOver: false,
    end: () => {},
  };
  const forget = () => deps.connections.remove(connection);
  deps.connections.add(connection);
  socket.conn.once('close', forget);
  const found = await deps.connections.settle(connection, () => deps.seatOf(cookieHeader, sessionId));
  const seat = found && { id: found.id, role: found.role };
  if (seat) return { sessionId, seat, connection, room: await deps.rooms.open(sessionId) };
  forget();
  return undefined;
}

function serve(
  socket: FishbowlSocket,
  { calls, connections, wallMs }: RealtimeDeps,
  encode: ReturnType<typeof encodeOnce>,
): void {
  const { sessionId, seat, room, connection } = socket.data;
  const peer: Peer = {
    seat,
    readsOnly: connection.readsOnly ?? false,
    send: (message, sent) => socket.conn.write(encode(message), undefined, sent),
    disconnect: (reason) => {
      socket.emit('m', { type: 'bye', reason } satisfies DownMessage);
      socket.disconnect(true);
    },
  };
  // Who comes back is asked anew who they are, and told.
  connection.end = () => peer.disconnect('sessionLost');
  if (connection.isOver) connection.end();
  if (!socket.connected || !room.connect(peer)) {
    connections.remove(connection);
    return;
  }
  const hear = (raw: unknown) => {
    const wasHere = room.has(peer);
    onMessage(raw, peer, room, wallMs);
    if (wasHere || !room.has(peer)) return;
    // Not before the roster shows them: who hears the call is known to be here (V6).
    calls.enter(sessionId, room.session.state, socket.id, seat, (state) => socket.emit('media', state));
  };
  const allowance = bucket(burstMessages, messagesPerSecond, wallMs);
  socket.onAny((event: string, raw: unknown, answer: unknown) => {
    if (!socket.connected) return; // Came in one piece with what shut the door (W4).
    if (!allowance.take()) peer.disconnect('tooMuch');
    else if (event === 'm') hear(raw);
    else if (event === 'media' && typeof answer === 'function') {
      void calls.handle(sessionId, socket.id, raw).then((reply) => answer(reply));
    } else peer.disconnect('invalidMessage');
  });
  socket.on('disconnect', () => {
    connections.remove(connection);
    room.leave(peer);
    calls.leave(sessionId, socket.id);
  });
}
