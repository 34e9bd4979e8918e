import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** A seat's token knows by which sign-in it was given, so that it ends with it. Null for guests. */
export const migration002: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema
      .alterTable('seat_tokens')
      .addColumn('sign_in_id', 'text', (column) => column.references('sign_ins.id'))
      .execute();
    await schema.createIndex('seat_tokens_by_sign_in').on('seat_tokens').column('sign_in_id').execute();
  },
};
