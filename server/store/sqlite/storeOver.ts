import type { Database } from 'better-sqlite3';
import { Kysely } from 'kysely';
import { migrate } from '../migrations/migrate.ts';
import type { Store } from '../Store.ts';
import { atOnce } from '../sql/atOnce.ts';
import { sqlRecords } from '../sql/sqlRecords.ts';
import type { Tables } from '../sql/Tables.ts';
import { coalesced } from './coalesced.ts';
import { copyDatabase } from './copyDatabase.ts';
import { OneFileDialect } from './OneFileDialect.ts';
import { SqliteEventLog } from './SqliteEventLog.ts';
import { tellingFailures } from './tellingFailures.ts';

/** The store in an open file, which closes with it. */
export async function storeOver(file: Database, nowMs: () => number): Promise<Store> {
  const db = new Kysely<Tables>({ dialect: new OneFileDialect({ database: tellingFailures(file) }) });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const alone = <T>(work: () => T | Promise<T>): Promise<T> => db.getExecutor().provideConnection(async () => work());
  const events = new SqliteEventLog(file, alone, nowMs);
  return {
    events,
    ...sqlRecords(db),
    atOnce: (work) => atOnce(db, (tx) => work(sqlRecords(tx))),
    copyTo: (target) => copyDatabase(file, target, alone),
    scrub: coalesced(() => alone(() => scrub(file))),
    async close() {
      await events.drained();
      await db.destroy();
    },
  };
}

/**
 * Made anew without what was deleted: overwriting does not reach the copies that splitting pages has left behind. What the
 * journal still holds of it goes too.
 */
function scrub(file: Database): void {
  file.exec('vacuum');
  file.pragma('wal_checkpoint(truncate)');
}
