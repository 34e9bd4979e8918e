import { personIdSchema, sessionIdSchema } from '@fishbowl/shared/core/ids';
import { roleSchema } from '@fishbowl/shared/session/seat';
import type { Kysely } from 'kysely';
import type { Sessions } from '../Sessions.ts';
import type { Tables } from './Tables.ts';

export function sqlPlaces(db: Kysely<Tables>): Pick<Sessions, 'places' | 'placesOf' | 'setPlace'> {
  return {
    async places(id) {
      const rows = await db
        .selectFrom('places')
        .innerJoin('persons', 'persons.id', 'places.person_id')
        .select(['places.person_id', 'places.role', 'persons.name'])
        .where('session_id', '=', id)
        .orderBy('persons.name')
        .orderBy('persons.id')
        .execute();
      return rows.map(({ person_id, name, role }) => {
        return { personId: personIdSchema.parse(person_id), name, role: roleSchema.parse(role) };
      });
    },
    async placesOf(personId) {
      const inCourses = db
        .selectFrom('course_members')
        .select('course_id')
        .where('person_id', '=', personId)
        .where('status', '=', 'active');
      const rows = await db
        .selectFrom('places')
        .innerJoin('sessions', 'sessions.id', 'places.session_id')
        .select(['places.session_id', 'places.role'])
        .where('person_id', '=', personId)
        .where((where) => where.or([where('course_id', 'is', null), where('course_id', 'in', inCourses)]))
        .execute();
      return rows.map(({ session_id, role }) => {
        return { sessionId: sessionIdSchema.parse(session_id), role: roleSchema.parse(role) };
      });
    },
    async setPlace(id, personId, role) {
      const place = db.deleteFrom('places').where('session_id', '=', id).where('person_id', '=', personId);
      if (role === null) {
        await place.execute();
        return;
      }
      await db
        .insertInto('places')
        .values({ session_id: id, person_id: personId, role })
        .onConflict((conflict) => conflict.columns(['session_id', 'person_id']).doUpdateSet({ role }))
        .execute();
    },
  };
}
