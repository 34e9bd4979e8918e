import { personIdSchema, sessionIdSchema } from '@fishbowl/shared/core/ids';
import { sessionConfigSchema } from '@fishbowl/shared/session/config';
import type { Kysely, Selectable } from 'kysely';
import type { SessionRow, Sessions } from '../Sessions.ts';
import type { Tables } from './Tables.ts';

export function sqlSessions(db: Kysely<Tables>): Sessions {
  const all = () => db.selectFrom('sessions').selectAll();
  return {
    async add({ id, createdBy, createdMs, title, config }) {
      await db
        .insertInto('sessions')
        .values({ id, created_by: createdBy, created_ms: createdMs, title, config_json: JSON.stringify(config) })
        .execute();
    },
    async byId(id) {
      const row = await all().where('id', '=', id).executeTakeFirst();
      return row && parse(row);
    },
    async list(limit, before) {
      const newestFirst = all().orderBy('created_ms', 'desc').orderBy('id', 'desc').limit(limit);
      const page = before
        ? newestFirst.where((where) =>
            where.or([
              where('created_ms', '<', before.createdMs),
              where.and([where('created_ms', '=', before.createdMs), where('id', '<', before.id)]),
            ]),
          )
        : newestFirst;
      return (await page.execute()).map(parse);
    },
  };
}

function parse(row: Selectable<Tables['sessions']>): SessionRow {
  return {
    id: sessionIdSchema.parse(row.id),
    createdBy: personIdSchema.parse(row.created_by),
    createdMs: row.created_ms,
    title: row.title,
    config: sessionConfigSchema.parse(JSON.parse(row.config_json)),
  };
}
