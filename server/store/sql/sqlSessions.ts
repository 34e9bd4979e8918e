import { courseStaff } from '@fishbowl/shared/access/courseRole';
import { courseIdSchema, personIdSchema, sessionIdSchema } from '@fishbowl/shared/core/ids';
import { sessionConfigSchema } from '@fishbowl/shared/session/config';
import type { Kysely, Selectable } from 'kysely';
import type { SessionRow, Sessions } from '../Sessions.ts';
import { atOnce } from './atOnce.ts';
import { sqlIncidents } from './sqlIncidents.ts';
import { sqlPlaces } from './sqlPlaces.ts';
import type { Tables } from './Tables.ts';

export function sqlSessions(db: Kysely<Tables>): Sessions {
  const all = () => db.selectFrom('sessions').selectAll();
  const newestFirst = () => all().orderBy('created_ms', 'desc').orderBy('id', 'desc');
  return {
    ...sqlPlaces(db),
    ...sqlIncidents(db),
    add: (session, places = []) =>
      atOnce(db, async (tx) => {
        await tx.insertInto('sessions').values(rowOf(session)).execute();
        const { setPlace } = sqlPlaces(tx);
        for (const { personId, role } of places) await setPlace(session.id, personId, role);
      }),
    async byId(id) {
      const row = await all().where('id', '=', id).executeTakeFirst();
      return row && parse(row);
    },
    async listFor(personId, limit, before) {
      const led = db
        .selectFrom('course_members')
        .select('course_id')
        .where('person_id', '=', personId)
        .where('status', '=', 'active')
        .where('role', 'in', courseStaff);
      const mine = newestFirst()
        .where((where) =>
          where.or([
            where.and([where('created_by', '=', personId), where('course_id', 'is', null)]),
            where('course_id', 'in', led),
          ]),
        )
        .limit(limit);
      const page = before
        ? mine.where((where) =>
            where.or([
              where('created_ms', '<', before.createdMs),
              where.and([where('created_ms', '=', before.createdMs), where('id', '<', before.id)]),
            ]),
          )
        : mine;
      return (await page.execute()).map(parse);
    },
    async ofCourse(courseId) {
      return (await newestFirst().where('course_id', '=', courseId).execute()).map(parse);
    },
    async frozen() {
      return (await all().where('frozen_ms', 'is not', null).orderBy('frozen_ms').orderBy('id').execute()).map(parse);
    },
    async ofPerson(personId) {
      const seats = db.selectFrom('seats').select('session_id').where('person_id', '=', personId);
      const places = db.selectFrom('places').select('session_id').where('person_id', '=', personId);
      const theirs = newestFirst().where((where) => where.or([where('id', 'in', seats), where('id', 'in', places)]));
      return (await theirs.execute()).map(parse);
    },
  };
}

function rowOf(session: SessionRow) {
  return {
    id: session.id,
    created_by: session.createdBy,
    created_ms: session.createdMs,
    title: session.title,
    config_json: JSON.stringify(session.config),
    course_id: session.courseId,
    planned_ms: session.plannedMs,
    frozen_ms: session.frozenMs,
    classmates_may_watch: session.classmatesMayWatch ? 1 : 0,
  };
}

function parse(row: Selectable<Tables['sessions']>): SessionRow {
  return {
    id: sessionIdSchema.parse(row.id),
    createdBy: personIdSchema.parse(row.created_by),
    createdMs: row.created_ms,
    title: row.title,
    config: sessionConfigSchema.parse(JSON.parse(row.config_json)),
    courseId: row.course_id === null ? null : courseIdSchema.parse(row.course_id),
    plannedMs: row.planned_ms,
    frozenMs: row.frozen_ms,
    classmatesMayWatch: row.classmates_may_watch === 1,
  };
}
