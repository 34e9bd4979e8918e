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
import { openFile } from './openFile.ts';
import { SqliteEventLog } from './SqliteEventLog.ts';

export interface SqliteOptions {
  readonly nowMs?: () => number;
  /** Beyond it, the disk counts as full. In pages of 4 kB. */
  readonly maxPages?: number;
}

/** The embedded store: one file in `dataDir`, one process. Rejects with `StoreInUse` if another has it. */
export async function openSqliteStore(dataDir: string, options: SqliteOptions = {}): Promise<Store> {
  const file = openFile(dataDir);
  const db = new Kysely<Tables>({ dialect: new OneFileDialect({ database: file }) });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  if (options.maxPages !== undefined) file.pragma(`max_page_count = ${options.maxPages}`);
  const events = new SqliteEventLog(
    file,
    (work) => db.getExecutor().provideConnection(async () => work()),
    options.nowMs ?? Date.now,
  );
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
