import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** People, sessions, seats, the log. */
export const migration001: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await people(db);
    await sessions(db);
    await seats(db);
    await log(db);
    await db.schema
      .createTable('settings')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute();
  },
};

async function people({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('persons')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text')
    .addColumn('created_ms', 'bigint', (column) => column.notNull())
    .addColumn('erased_ms', 'bigint')
    .execute();
  await schema
    .createTable('accounts')
    .addColumn('person_id', 'text', (column) => column.primaryKey().references('persons.id'))
    .addColumn('login', 'text', (column) => column.notNull().unique())
    .addColumn('password_hash', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('sign_ins')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('person_id', 'text', (column) => column.notNull().references('persons.id'))
    .addColumn('created_ms', 'bigint', (column) => column.notNull())
    .addColumn('last_seen_ms', 'bigint', (column) => column.notNull())
    .addColumn('expires_ms', 'bigint', (column) => column.notNull())
    .addColumn('revoked_ms', 'bigint')
    .addColumn('user_agent', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('sign_ins_by_person').on('sign_ins').column('person_id').execute();
}

async function sessions({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('sessions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('created_by', 'text', (column) => column.notNull().references('persons.id'))
    .addColumn('created_ms', 'bigint', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('config_json', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('sessions_by_age').on('sessions').columns(['created_ms', 'id']).execute();
  await schema
    .createTable('role_links')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('session_id', 'text', (column) => column.notNull().references('sessions.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull().unique())
    .addColumn('code_expires_ms', 'bigint', (column) => column.notNull())
    .addColumn('created_ms', 'bigint', (column) => column.notNull())
    .addColumn('revoked_ms', 'bigint')
    .execute();
  await schema
    .createIndex('one_link_per_role')
    .unique()
    .on('role_links')
    .columns(['session_id', 'role'])
    .where(sql.ref('revoked_ms'), 'is', null)
    .execute();
}

async function seats({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('seats')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('session_id', 'text', (column) => column.notNull().references('sessions.id'))
    .addColumn('person_id', 'text', (column) => column.notNull().references('persons.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('alias', 'text', (column) => column.notNull())
    .addColumn('link_id', 'text', (column) => column.references('role_links.id'))
    .addColumn('created_ms', 'bigint', (column) => column.notNull())
    .addColumn('revoked_ms', 'bigint')
    .execute();
  await schema
    .createIndex('one_seat_per_person')
    .unique()
    .on('seats')
    .columns(['session_id', 'person_id'])
    .where(sql.ref('revoked_ms'), 'is', null)
    .execute();
  await schema
    .createIndex('one_person_per_role')
    .unique()
    .on('seats')
    .columns(['session_id', 'role'])
    .where(sql<boolean>`revoked_ms is null and role <> 'observer'`)
    .execute();
  await schema
    .createTable('seat_tokens')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('seat_id', 'text', (column) => column.notNull().references('seats.id'))
    .addColumn('created_ms', 'bigint', (column) => column.notNull())
    .execute();
  await schema.createIndex('seat_tokens_by_seat').on('seat_tokens').column('seat_id').execute();
  await schema
    .createTable('handoffs')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('seat_id', 'text', (column) => column.notNull().references('seats.id'))
    .addColumn('expires_ms', 'bigint', (column) => column.notNull())
    .execute();
}

/** No reference to `sessions`: a session's first event is written before its row, so that no row is without a log. */
async function log({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('events')
    .addColumn('session_id', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('seat_id', 'text', (column) => column.notNull())
    .addColumn('command_id', 'text', (column) => column.notNull())
    .addColumn('idx', 'integer', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('event_json', 'text', (column) => column.notNull())
    .addColumn('text_id', 'text')
    .addColumn('committed_ms', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('events_pk', ['session_id', 'seq'])
    .addUniqueConstraint('a_command_once', ['session_id', 'seat_id', 'command_id', 'idx'])
    .execute();
  await schema
    .createIndex('events_of_course')
    .on('events')
    .columns(['type', 'session_id'])
    .where(sql<boolean>`type in ('sessionStarted', 'sessionEnded')`)
    .execute();
  await schema
    .createTable('texts')
    .addColumn('session_id', 'text', (column) => column.notNull())
    .addColumn('seat_id', 'text', (column) => column.notNull())
    .addColumn('text_id', 'text', (column) => column.notNull())
    .addColumn('body', 'text')
    .addPrimaryKeyConstraint('texts_pk', ['session_id', 'seat_id', 'text_id'])
    .execute();
}
