import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** From which seat a session was hidden: of whoever had come by a guest's link nobody knows who they are. */
export const migration006: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema
      .alterTable('incident_notes')
      .addColumn('seat_id', 'text', (column) => column.references('seats.id'))
      .execute();
  },
};
