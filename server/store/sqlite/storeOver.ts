import type { Database } from 'better-sqlite3';
import { Kysely } from 'kysely';
import { migrate } from '../migrations/migrate.ts';
import type { Store } from '../Store.ts';
import { sqlPeople } from '../sql/sqlPeople.ts';
import { sqlRoleLinks } from '../sql/sqlRoleLinks.ts';
import { sqlSeats } from '../sql/sqlSeats.ts';
import { sqlSessions } from '../sql/sqlSessions.ts';
import { sqlSettings } from '../sql/sqlSettings.ts';
import { sqlSignIns } from '../sql/sqlSignIns.ts';
import { sqlTexts } from '../sql/sqlTexts.ts';
import type { Tables } from '../sql/Tables.ts';
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
  const events = new SqliteEventLog(file, (work) => db.getExecutor().provideConnection(async () => work()), nowMs);
  return {
    events,
    people: sqlPeople(db),
    signIns: sqlSignIns(db),
    sessions: sqlSessions(db),
    roleLinks: sqlRoleLinks(db),
    seats: sqlSeats(db),
    texts: sqlTexts(db),
    settings: sqlSettings(db),
    async close() {
      await events.drained();
      await db.destroy();
    },
  };
}
