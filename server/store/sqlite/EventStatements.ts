import { commandIdSchema, type SessionId, seatIdSchema, sessionIdSchema } from '@fishbowl/shared/core/ids';
import { type SessionEvent, sessionEventSchema } from '@fishbowl/shared/session/event';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Entry } from '../EventLog.ts';
import { StoreFailure } from '../StoreFailure.ts';

const rowSchema = z.object({
  seq: z.int(),
  seat_id: seatIdSchema,
  command_id: commandIdSchema,
  idx: z.int(),
  event_json: z.string(),
  text_id: z.string().nullable(),
  body: z.string().nullable(),
});
const lastSchema = z.object({ last: z.int() });

/** The log's SQL, prepared once. Synchronous: run inside a transaction. */
export class EventStatements {
  readonly #last;
  readonly #addEvent;
  readonly #addText;
  readonly #load;
  readonly #running;
  readonly #lastCommitted;
  /** The newest number of each session that was written to: no other process writes (K4). */
  readonly #lasts = new Map<SessionId, number>();

  constructor(db: Database) {
    this.#last = db.prepare('select coalesce(max(seq), 0) as last from events where session_id = ?');
    this.#addEvent = db.prepare(
      `insert into events (session_id, seq, seat_id, command_id, idx, type, event_json, text_id, committed_ms)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    // The first text of that name stays, erased or not: a browser that names two alike must not stop the session.
    this.#addText = db.prepare(
      'insert into texts (session_id, seat_id, text_id, body) values (?, ?, ?, ?) on conflict do nothing',
    );
    this.#load = db.prepare(
      `select e.seq, e.seat_id, e.command_id, e.idx, e.event_json, e.text_id, t.body from events e
       left join texts t on t.session_id = e.session_id and t.seat_id = e.seat_id and t.text_id = e.text_id
       where e.session_id = ? and e.seq > ? and (? is null or e.type in (select value from json_each(?))) order by e.seq`,
    );
    // Rows are only ever added, so the last one is the newest.
    this.#lastCommitted = db.prepare(
      'select coalesce((select committed_ms from events order by rowid desc limit 1), 0) as last',
    );
    this.#running = db.prepare(
      `select session_id from events where type = 'sessionStarted'
       except select session_id from events where type = 'sessionEnded'`,
    );
  }

  lastCommittedMs(): number {
    return lastSchema.parse(this.#lastCommitted.get()).last;
  }

  /** If the transaction comes to nothing: `forget`. */
  append(sessionId: SessionId, batch: readonly Entry[], committedMs: number): void {
    let last = this.#lasts.get(sessionId) ?? lastSchema.parse(this.#last.get(sessionId)).last;
    for (const { seq, seatId, commandId, index, event, text } of batch) {
      last += 1;
      // A second writer would hand out the same numbers: its batch must fail, not interleave.
      if (seq !== last) throw new StoreFailure('conflict', 'another writer was here');
      const textId = text === undefined ? null : textIdOf(event);
      this.#addEvent.run(
        sessionId,
        seq,
        seatId,
        commandId,
        index,
        event.type,
        JSON.stringify(event),
        textId,
        committedMs,
      );
      if (textId !== null) this.#addText.run(sessionId, seatId, textId, text);
    }
    this.#lasts.set(sessionId, last);
  }

  /** What was appended has been rolled back. */
  forget(): void {
    this.#lasts.clear();
  }

  running(): readonly SessionId[] {
    return z
      .array(z.object({ session_id: sessionIdSchema }))
      .parse(this.#running.all())
      .map((row) => row.session_id);
  }

  load(sessionId: SessionId, only?: readonly SessionEvent['type'][], afterSeq = 0): readonly Entry[] {
    const types = only === undefined ? null : JSON.stringify(only);
    return this.#load.all(sessionId, afterSeq, types, types).map((raw) => {
      const { seq, seat_id, command_id, idx, event_json, text_id, body } = rowSchema.parse(raw);
      const event = sessionEventSchema.parse(JSON.parse(event_json));
      const entry = { seq, seatId: seat_id, commandId: command_id, index: idx, event };
      return text_id === null ? entry : { ...entry, text: body };
    });
  }
}

function textIdOf(event: Entry['event']): string {
  if ('textId' in event && event.textId !== null) return event.textId;
  throw new Error(`a text came with ${event.type}, which names none`);
}
