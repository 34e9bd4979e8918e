import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import type { EventsMessage } from '@fishbowl/shared/protocol/down';
import type { UpMessage } from '@fishbowl/shared/protocol/up';
import Database from 'better-sqlite3';
import { Server, type Socket } from 'socket.io';

/**
 * The least that could do the job, in a process of its own: what one screen says goes to all screens of its session, in
 * the shape in which Fishbowl's server says it. With `--file`, only after it was written there: all that arrived in one
 * turn of the event loop, in one transaction with one sync. It trusts everybody and checks nothing.
 */
const { values } = parseArgs({ options: { file: { type: 'string' } } });
const keep = values.file === undefined ? undefined : openLog(values.file);

interface Said {
  readonly socket: Socket;
  readonly message: EventsMessage;
}

const lengths = new Map<string, number>();
const queue: Said[] = [];

function openLog(file: string): (said: readonly Said[]) => void {
  const db = new Database(file);
  db.pragma('journal_mode = wal');
  db.pragma('synchronous = full');
  db.exec('create table events (session_id text, seq int, event_json text, primary key (session_id, seq))');
  const add = db.prepare('insert into events values (?, ?, ?)');
  return db.transaction((said: readonly Said[]) => {
    for (const { socket, message } of said) {
      const [item] = message.items;
      add.run(socket.handshake.auth.sessionId, message.from, JSON.stringify(item?.event));
    }
  });
}

function hear(socket: Socket, up: UpMessage): void {
  if (up.type !== 'command' || up.command.action.type !== 'placeTag') return;
  const { sessionId, seatId } = socket.handshake.auth;
  const from = lengths.get(sessionId) ?? 0;
  lengths.set(sessionId, from + 1);
  const { id: commandId, seenEpoch, action } = up.command;
  const { tagId, code, pressedMs } = action;
  const origin = { late: false, blind: false, provenance: 'live', seenEpoch, deliveredEpoch: 0 } as const;
  const event = {
    type: 'tagPlaced',
    seatId,
    tagId,
    code,
    pressedMs,
    clockDoubtMs: null,
    startMs: pressedMs,
    ...origin,
    endMs: null,
  } as const;
  const items = [{ event, commandId }];
  const said: Said = { socket, message: { type: 'events', epoch: 0, from, items, total: from + 1 } };
  if (keep) later(said);
  else tell(said);
}

function later(said: Said): void {
  queue.push(said);
  if (queue.length > 1) return;
  setImmediate(() => {
    const all = queue.splice(0);
    keep?.(all);
    for (const each of all) tell(each);
  });
}

/** The author gets the id of the command along, as the acknowledgement. */
function tell({ socket, message }: Said): void {
  const items = message.items.map(({ event }) => ({ event }));
  socket.to(socket.handshake.auth.sessionId).emit('m', { ...message, items });
  socket.emit('m', message);
}

const http = createServer();
const io = new Server(http, { serveClient: false, perMessageDeflate: false });
io.on('connection', (socket) => {
  void socket.join(socket.handshake.auth.sessionId);
  socket.on('m', (up: UpMessage) => hear(socket, up));
});
http.listen(0, '127.0.0.1', () => {
  const address = http.address();
  if (typeof address === 'object' && address) console.log(`http://127.0.0.1:${address.port}`);
});
