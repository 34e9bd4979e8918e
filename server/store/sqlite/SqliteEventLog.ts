import type { SessionId } from '@fishbowl/shared/core/ids';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import type { Database, Transaction } from 'better-sqlite3';
import type { Entry, EventLog } from '../EventLog.ts';
import { AuditStatements } from './AuditStatements.ts';
import { EventStatements } from './EventStatements.ts';
import { failureOf } from './failureOf.ts';

interface Waiting {
  readonly sessionId: SessionId;
  readonly batch: readonly Entry[];
  resolve(): void;
  reject(reason: Error): void;
}

type Write = (group: readonly Waiting[]) => void;

/**
 * What all sessions commit within one turn of the event loop is written with one sync: the sync is what costs, and
 * it stops the whole process meanwhile. Written with prepared statements: these are the only rows that come in bursts.
 * What opens something to somebody is in the audit record with it, or is not there either.
 */
export class SqliteEventLog implements EventLog {
  readonly #alone: <T>(work: () => T) => Promise<T>;
  readonly #statements: EventStatements;
  readonly #write: Transaction<Write>;
  #queue: Waiting[] = [];
  #flushed: Promise<void> = Promise.resolve();

  /** `alone` runs its work while nobody else is in the middle of a transaction on this connection. */
  constructor(db: Database, alone: <T>(work: () => T) => Promise<T>, nowMs: () => number) {
    this.#alone = alone;
    this.#statements = new EventStatements(db);
    const audit = new AuditStatements(db);
    this.#write = db.transaction<Write>((group) => {
      const committedMs = nowMs();
      for (const { sessionId, batch } of group) {
        this.#statements.append(sessionId, batch, committedMs);
        audit.append(sessionId, batch, committedMs);
      }
    });
  }

  load(sessionId: SessionId, only?: readonly SessionEvent['type'][], afterSeq?: number): Promise<readonly Entry[]> {
    return this.#alone(() => this.#statements.load(sessionId, only, afterSeq));
  }

  running(): Promise<readonly SessionId[]> {
    return this.#alone(() => this.#statements.running());
  }

  lastCommittedMs(): Promise<number> {
    return this.#alone(() => this.#statements.lastCommittedMs());
  }

  commit(sessionId: SessionId, batch: readonly Entry[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ sessionId, batch, resolve, reject });
      if (this.#queue.length === 1) this.#flushed = this.#flushSoon();
    });
  }

  /** Resolves when nothing is waiting to be written. */
  drained(): Promise<void> {
    return this.#flushed;
  }

  async #flushSoon(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    try {
      await this.#alone(() => this.#flush(this.#queue.splice(0)));
    } catch (error) {
      for (const { reject } of this.#queue.splice(0)) reject(failureOf(error));
    }
  }

  #flush(group: readonly Waiting[]): void {
    try {
      this.#write.immediate(group);
      for (const { resolve } of group) resolve();
    } catch (error) {
      this.#statements.forget();
      // One session's bad batch must not cost the others theirs.
      if (group.length > 1) for (const each of group) this.#flush([each]);
      else for (const { reject } of group) reject(failureOf(error));
    }
  }
}
