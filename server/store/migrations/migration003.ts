import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Several supervisors may sit at once, so that one can hand over to another. */
export const migration003: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.dropIndex('one_person_per_role').execute();
    await schema
      .createIndex('one_person_per_role_at_table')
      .unique()
      .on('seats')
      .columns(['session_id', 'role'])
      .where(sql<boolean>`revoked_ms is null and role not in ('observer', 'supervisor')`)
      .execute();
  },
};
