import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Which browsers came back to a guest's seat by nothing but its link; who was given a password link to hand on; what
 * the log says of seats, to be found at a start. */
export const migration005: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    for (const table of ['seat_tokens', 'handoffs'])
      await schema
        .alterTable(table)
        .addColumn('taken_up', 'integer', (column) => column.notNull().defaultTo(0))
        .execute();
    await schema.alterTable('password_links').addColumn('made_by', 'text').execute();
    await schema
      .createIndex('events_of_seats')
      .on('events')
      .columns(['type', 'session_id', 'seq'])
      .where(sql<boolean>`type in ('seatTaken', 'seatRevoked', 'mentoringChanged')`)
      .execute();
  },
};
