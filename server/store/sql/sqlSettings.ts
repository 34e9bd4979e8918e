import type { Kysely } from 'kysely';
import type { Settings } from '../Settings.ts';
import type { Tables } from './Tables.ts';

export function sqlSettings(db: Kysely<Tables>): Settings {
  return {
    async get(key) {
      return (await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst())?.value;
    },
    async set(key, value) {
      await db
        .insertInto('settings')
        .values({ key, value })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
        .execute();
    },
    async remove(key) {
      await db.deleteFrom('settings').where('key', '=', key).execute();
    },
  };
}
