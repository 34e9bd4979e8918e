import type { Kysely } from 'kysely';
import type { Tries } from '../Tries.ts';
import { atOnce } from './atOnce.ts';
import type { Tables } from './Tables.ts';

export function sqlTries(db: Kysely<Tables>): Tries {
  return {
    async count(key, untilMs) {
      const row = await db
        .selectFrom('tries')
        .select('count')
        .where('key', '=', key)
        .where('until_ms', '=', untilMs)
        .executeTakeFirst();
      return row?.count ?? 0;
    },
    add: (tries, nowMs) =>
      atOnce(db, async (tx) => {
        await tx.deleteFrom('tries').where('until_ms', '<=', nowMs).execute();
        for (const { key, untilMs } of tries) {
          await tx
            .insertInto('tries')
            .values({ key, until_ms: untilMs, count: 1 })
            .onConflict((conflict) =>
              conflict.columns(['key', 'until_ms']).doUpdateSet((row) => ({ count: row('tries.count', '+', 1) })),
            )
            .execute();
        }
      }),
  };
}
