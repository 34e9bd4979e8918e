import type { Database } from 'better-sqlite3';
import type { SqliteDatabase } from 'kysely';
import { failureOf } from './failureOf.ts';

/** The database as Kysely takes it; for want of room, its statements fail with a `StoreFailure` as the log's do (K7). */
export function tellingFailures(file: Database): SqliteDatabase {
  return {
    close: () => file.close(),
    prepare(sql) {
      const statement = file.prepare(sql);
      // A full disk has SQLite roll back by itself. That there is nothing left to roll back would hide why.
      const isDone = () => sql === 'rollback' && !file.inTransaction;
      return {
        reader: statement.reader,
        all: (parameters) => telling(() => statement.all(parameters)),
        run: (parameters) => (isDone() ? nothingRun : telling(() => statement.run(parameters))),
        iterate: (parameters) => telling(() => statement.iterate(parameters)),
      };
    },
  };
}

const nothingRun = { changes: 0, lastInsertRowid: 0 } as const;

function telling<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const failure = failureOf(error);
    throw failure.isPassing ? failure : error;
  }
}
