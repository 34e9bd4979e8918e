import { courseIdSchema, personIdSchema } from '@fishbowl/shared/core/ids';
import { courseDefaultsSchema } from '@fishbowl/shared/protocol/http/courses';
import type { Kysely, Selectable } from 'kysely';
import type { CourseRow, Courses } from '../Courses.ts';
import { atOnce } from './atOnce.ts';
import { sqlInvitations } from './sqlInvitations.ts';
import { sqlMembers } from './sqlMembers.ts';
import type { Tables } from './Tables.ts';

export function sqlCourses(db: Kysely<Tables>): Courses {
  const all = () => db.selectFrom('courses').selectAll();
  return {
    ...sqlMembers(db),
    ...sqlInvitations(db),
    add: ({ id, title, createdBy, createdMs, archivedMs, defaults, code, version }) =>
      atOnce(db, async (tx) => {
        await tx
          .insertInto('courses')
          .values({
            id,
            title,
            created_by: createdBy,
            created_ms: createdMs,
            archived_ms: archivedMs,
            defaults_json: JSON.stringify(defaults),
            code,
            version,
          })
          .execute();
        await sqlMembers(tx).change(id, createdBy, { role: 'teaching', status: 'active' }, 0, createdMs);
      }),
    async byId(id) {
      const row = await all().where('id', '=', id).executeTakeFirst();
      return row && parse(row);
    },
    async byCode(code) {
      const row = await all().where('code', '=', code).where('archived_ms', 'is', null).executeTakeFirst();
      return row && parse(row);
    },
    async list() {
      return (await all().orderBy('created_ms', 'desc').orderBy('id').execute()).map(parse);
    },
    async edit(id, { title, defaults, archivedMs }, version) {
      const { numUpdatedRows } = await db
        .updateTable('courses')
        .set({ title, defaults_json: JSON.stringify(defaults), archived_ms: archivedMs, version: version + 1 })
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async setCode(id, code) {
      await db.updateTable('courses').set({ code }).where('id', '=', id).execute();
    },
  };
}

function parse(row: Selectable<Tables['courses']>): CourseRow {
  return {
    id: courseIdSchema.parse(row.id),
    title: row.title,
    createdBy: personIdSchema.parse(row.created_by),
    createdMs: row.created_ms,
    archivedMs: row.archived_ms,
    defaults: courseDefaultsSchema.parse(JSON.parse(row.defaults_json)),
    code: row.code,
    version: row.version,
  };
}
