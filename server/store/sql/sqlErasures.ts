import { type PersonId, personIdSchema } from '@fishbowl/shared/core/ids';
import type { Kysely } from 'kysely';
import type { People } from '../People.ts';
import { atOnce } from './atOnce.ts';
import type { Tables } from './Tables.ts';

export function sqlErasures(db: Kysely<Tables>): Pick<People, 'erase' | 'isErased' | 'traces' | 'guestsOf'> {
  return {
    erase: (personId, erasedMs) => atOnce(db, (tx) => erase(tx, personId, erasedMs)),
    async isErased(personId) {
      const noted = db.selectFrom('erasures').select('person_id').where('person_id', '=', personId);
      return (await noted.executeTakeFirst()) !== undefined;
    },
    async guestsOf(personId) {
      const rows = await db.selectFrom('persons').select('id').where('claimed_by', '=', personId).execute();
      return rows.map(({ id }) => personIdSchema.parse(id));
    },
    async traces(personId) {
      const seats = db.selectFrom('seats').select('id').where('person_id', '=', personId);
      const count = async (rows: { execute(): Promise<readonly unknown[]> }) => (await rows.execute()).length;
      const written = db.selectFrom('events').select('type').where('seat_id', 'in', seats);
      const texts = db
        .selectFrom('texts')
        .select('text_id')
        .where('seat_id', 'in', seats)
        .where('body', 'is not', null);
      return {
        signIns: await count(db.selectFrom('sign_ins').select('id').where('person_id', '=', personId)),
        courses: await count(db.selectFrom('course_members').select('role').where('person_id', '=', personId)),
        seats: await count(seats),
        texts: await count(texts),
        events: await count(written),
        tags: await count(written.where('type', 'in', ['tagPlaced', 'spanOpened'])),
      };
    },
  };
}

/** Rows that others lean on stay, without anything that says who it was. */
async function erase(tx: Kysely<Tables>, personId: PersonId, erasedMs: number): Promise<void> {
  const seats = tx.selectFrom('seats').select('id').where('person_id', '=', personId);
  const signIns = tx.selectFrom('sign_ins').select('id').where('person_id', '=', personId);
  await tx.deleteFrom('seat_tokens').where('seat_id', 'in', seats).execute();
  await tx.deleteFrom('seat_tokens').where('sign_in_id', 'in', signIns).execute();
  await tx.deleteFrom('handoffs').where('seat_id', 'in', seats).execute();
  await tx.updateTable('seats').set({ link_id: null }).where('person_id', '=', personId).execute();
  await tx.updateTable('texts').set({ body: null }).where('seat_id', 'in', seats).execute();
  await tx
    .updateTable('incident_notes')
    .set({ body: null })
    .where((where) =>
      where.or([
        where('person_id', '=', personId),
        // Said by whoever had come by the link: it may be theirs.
        where.and([where('person_id', 'is', null), where('seat_id', 'in', seats)]),
      ]),
    )
    .execute();
  for (const table of ['sign_ins', 'password_links', 'course_members', 'places', 'accounts'] as const) {
    await tx.deleteFrom(table).where('person_id', '=', personId).execute();
  }
  const gone = { name: null, erased_ms: erasedMs };
  await tx.updateTable('persons').set(gone).where('id', '=', personId).execute();
  await tx
    .insertInto('erasures')
    .values({ person_id: personId, erased_ms: erasedMs })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
