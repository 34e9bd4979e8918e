import { randomBytes } from 'node:crypto';
import { personIdSchema, type SessionId, seatIdSchema } from '@fishbowl/shared/core/ids';
import { roleSchema } from '@fishbowl/shared/session/seat';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { auditHeadKey, chainEnd, parseHead, printHead } from '../auditChain.ts';
import { auditRow } from '../auditRow.ts';
import type { Entry } from '../EventLog.ts';
import { isOpening, openingFact } from '../openings.ts';

const newestSchema = z.object({ seq: z.int(), hash: z.string() }).optional();
const notedSchema = z.string().optional();
const sittingSchema = z.array(z.object({ id: seatIdSchema, personId: personIdSchema, role: roleSchema }));

/** The record's SQL for what comes with the log. Synchronous: run inside the transaction of the log's own rows. */
export class AuditStatements {
  readonly #newest;
  readonly #noted;
  readonly #sitting;
  readonly #add;
  readonly #addPerson;
  readonly #note;

  constructor(db: Database) {
    this.#newest = db.prepare('select seq, hash from audit order by seq desc limit 1');
    this.#noted = db.prepare('select value from settings where key = ?').pluck();
    this.#sitting = db.prepare('select id, person_id as personId, role from seats where session_id = ?');
    this.#add = db.prepare(
      `insert into audit (seq, at_ms, action, commitment, hash, salt, payload_json)
       values (@seq, @at_ms, @action, @commitment, @hash, @salt, @payload_json)`,
    );
    this.#addPerson = db.prepare('insert into audit_persons (seq, person_id) values (?, ?)');
    this.#note = db.prepare(
      'insert into settings (key, value) values (?, ?) on conflict (key) do update set value = excluded.value',
    );
  }

  /** Notes what of the batch opens something to somebody. */
  append(sessionId: SessionId, batch: readonly Entry[], atMs: number): void {
    for (const entry of batch) if (isOpening(entry)) this.#append(sessionId, entry, atMs);
  }

  #append(sessionId: SessionId, entry: Entry, atMs: number): void {
    const fact = openingFact(sessionId, entry, sittingSchema.parse(this.#sitting.all(sessionId)));
    if (fact === null) return;
    const noted = parseHead(notedSchema.parse(this.#noted.get(auditHeadKey)));
    const end = chainEnd(noted, newestSchema.parse(this.#newest.get()));
    const { row, personIds } = auditRow(end, fact, atMs, randomBytes(16).toString('base64url'));
    this.#add.run(row);
    for (const personId of personIds) this.#addPerson.run(row.seq, personId);
    this.#note.run(auditHeadKey, printHead(row));
  }
}
