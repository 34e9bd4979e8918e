import { createServer } from 'node:http';
import { attachRealtime } from '@fishbowl/server/realtime/attachRealtime';
import { Calls } from '@fishbowl/server/realtime/Calls';
import { Connections } from '@fishbowl/server/realtime/Connections';
import { Rooms } from '@fishbowl/server/realtime/Rooms';
import { sessionDoor } from '@fishbowl/server/realtime/sessionDoor';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import { reduce } from '@fishbowl/shared/session/reduce';
import type { Seat } from '@fishbowl/shared/session/seat';
import { emptySession, type SessionState } from '@fishbowl/shared/session/state';
import { onTestFinished } from 'vitest';
import { aliasOf, commandId, rules, sessionId, startedWallMs } from './build.ts';
import { LiveTab } from './LiveTab.ts';
import { withoutWorker } from './mediaWorker.ts';
import { memoryEventLog } from './memoryEventLog.ts';

/** The rooms and their socket door as `startServer` joins them, with a log in memory; the cookie is the seat's id. */
export async function wireServer(seats: readonly Seat[]) {
  const clock = { nowMs: startedWallMs };
  const log = memoryEventLog();
  const media = await withoutWorker();
  const calls = new Calls({ media, wallMs: () => clock.nowMs, onTurn: () => {} });
  const rooms = new Rooms({
    log,
    wallMs: () => clock.nowMs,
    rulesFor: () => rules,
    newCommandId: commandId,
    occupants: async (id) => seats.filter(isSeated(reduce(emptySession, await log.load(id)))).map(occupantOf),
    onAdvance: (id, state) => calls.advance(id, state),
    isFrozen: async () => false,
    later: () => {}, // This log has room for all.
  });
  const seatOf = async (cookie: string | undefined) => seats.find(({ id }) => id === cookie);
  const connections = new Connections(async (cookie) => seatOf(cookie));
  const http = createServer();
  const io = attachRealtime(http, {
    rooms,
    calls,
    connections,
    publicUrl: null,
    wallMs: () => clock.nowMs,
    log: { warn: () => {} },
    seatOf,
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    media.close();
    await io.close();
  });
  const address = http.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const door = sessionDoor({ rooms, calls, connections, log, wallMs: () => clock.nowMs, newCommandId: commandId });
  return {
    clock,
    door,
    entries: () => log.load(sessionId),
    take: (seat: Seat) => door.seatTaken(sessionId, { ...occupantOf(seat), alias: aliasOf(seat), mentoring: false }),
    /** What the server itself finds out. */
    found: (event: SessionEvent) => rooms.visit(sessionId, (room) => room.record(commandId(), () => [event])),
    tab: (seat: Seat) => {
      const opened = new LiveTab({ url, sessionId, seat, cookie: seat.id, localMs: () => clock.nowMs });
      onTestFinished(() => opened.connection.close());
      return opened.open();
    },
  };
}

function occupantOf({ id, role }: Seat) {
  return { seatId: id, role, name: id };
}

function isSeated({ seats }: SessionState): (seat: Seat) => boolean {
  return ({ id }) => seats.get(id)?.revoked === false;
}
