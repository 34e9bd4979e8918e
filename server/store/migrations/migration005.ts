import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Which browsers came back to a guest's seat by nothing but its link; who was given a password link to hand on; what
 * the log says of seats, to be found at a start. */
export const migration005: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const { schema } = db;
    for (const table of ['seat_tokens', 'handoffs'])
      await schema
        .alterTable(table)
        .addColumn('taken_up', 'integer', (column) => column.notNull().defaultTo(0))
        .execute();
    await markOlder(db);
    await schema.alterTable('password_links').addColumn('made_by', 'text').execute();
    await schema
      .createIndex('events_of_seats')
      .on('events')
      .columns(['type', 'session_id', 'seq'])
      .where(sql<boolean>`type in ('seatTaken', 'seatRevoked', 'mentoringChanged')`)
      .execute();
  },
};

/**
 * By what the browsers came that have a guest's seat already stands nowhere: the first one took it. Any later one, and what is
 * handed on just now, may be anybody's who knew the link.
 */
async function markOlder(db: Kysely<unknown>): Promise<void> {
  const ofGuests = sql`seat_id in (select id from seats where person_id not in (select person_id from accounts))`;
  await sql`
    update seat_tokens set taken_up = 1
    where ${ofGuests} and exists (
      select 1 from seat_tokens as earlier
      where earlier.seat_id = seat_tokens.seat_id
        and (earlier.created_ms, earlier.token_hash) < (seat_tokens.created_ms, seat_tokens.token_hash)
    )`.execute(db);
  await sql`update handoffs set taken_up = 1 where ${ofGuests}`.execute(db);
}
