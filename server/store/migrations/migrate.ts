import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migration001 } from './migration001.ts';
import { migration002 } from './migration002.ts';
import { migration003 } from './migration003.ts';
import { migration004 } from './migration004.ts';
import { migration005 } from './migration005.ts';
import { migration006 } from './migration006.ts';

/** In order, forever: a migration that was released is never changed. */
const migrations = {
  '001': migration001,
  '002': migration002,
  '003': migration003,
  '004': migration004,
  '005': migration005,
  '006': migration006,
};

/** The name of the newest. */
export const newestMigration = Object.keys(migrations).at(-1) ?? '';

/** The first that a store still needs that has had `last`; undefined if it needs none. */
export function migrationAfter(last: string): string | undefined {
  return Object.keys(migrations).find((name) => name > last);
}

/** Brings the tables to this version's shape. Rejects if it fails, or if a newer version was here. */
export async function migrate<Tables>(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw new Error('the store could not be brought to this version', { cause: error });
}
