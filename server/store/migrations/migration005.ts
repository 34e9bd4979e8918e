import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Which browsers came back to a guest's seat by nothing but its link. */
export const migration005: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    for (const table of ['seat_tokens', 'handoffs'])
      await schema
        .alterTable(table)
        .addColumn('taken_up', 'integer', (column) => column.notNull().defaultTo(0))
        .execute();
  },
};
