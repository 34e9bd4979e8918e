import type { Database } from 'better-sqlite3';
import { z } from 'zod';

const rowSchema = z.object({ last: z.string().nullable() });

/** The newest migration that a database has had; empty if it has had none. */
export function lastMigration(db: Database): string {
  const has = db.prepare(`select 1 from sqlite_schema where type = 'table' and name = 'kysely_migration'`).get();
  if (has === undefined) return '';
  return rowSchema.parse(db.prepare('select max(name) as last from kysely_migration').get()).last ?? '';
}
