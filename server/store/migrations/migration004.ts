import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Courses and who is in them, ways in, places in sessions, the audit record, erasures. */
export const migration004: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const { schema } = db;
    await schema
      .alterTable('accounts')
      .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
      .execute();
    await schema.alterTable('persons').addColumn('claimed_by', 'text').execute();
    await courses(db);
    await waysIn(db);
    await sessions(db);
    await audit(db);
  },
};

async function courses({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('courses')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull().references('persons.id'))
    .addColumn('created_ms', 'bigint', (column) => column.notNull())
    .addColumn('archived_ms', 'bigint')
    .addColumn('defaults_json', 'text', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.unique())
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute();
  await schema
    .createTable('course_members')
    .addColumn('course_id', 'text', (column) => column.notNull().references('courses.id'))
    .addColumn('person_id', 'text', (column) => column.notNull().references('persons.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('since_ms', 'bigint', (column) => column.notNull())
    .addColumn('removed_ms', 'bigint')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('course_members_pk', ['course_id', 'person_id'])
    .execute();
  await schema.createIndex('course_members_by_person').on('course_members').column('person_id').execute();
}

async function waysIn({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('invitations')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('course_id', 'text', (column) => column.notNull().references('courses.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull().references('persons.id'))
    .addColumn('created_ms', 'bigint', (column) => column.notNull())
    .addColumn('expires_ms', 'bigint', (column) => column.notNull())
    .addColumn('uses_left', 'integer', (column) => column.notNull())
    .addColumn('revoked_ms', 'bigint')
    .execute();
  await schema.createIndex('invitations_by_course').on('invitations').column('course_id').execute();
  await schema
    .createTable('password_links')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('person_id', 'text', (column) => column.notNull().references('persons.id'))
    .addColumn('expires_ms', 'bigint', (column) => column.notNull())
    .execute();
  await schema.createIndex('password_links_by_person').on('password_links').column('person_id').execute();
  /** Tries that are counted over a restart: wrong passwords and codes. */
  await schema
    .createTable('tries')
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('until_ms', 'bigint', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('tries_pk', ['key', 'until_ms'])
    .execute();
  await schema.createIndex('tries_by_end').on('tries').column('until_ms').execute();
}

async function sessions({ schema }: Kysely<unknown>): Promise<void> {
  const columns = [
    ['course_id', 'text'],
    ['planned_ms', 'bigint'],
    ['frozen_ms', 'bigint'],
  ] as const;
  for (const [name, type] of columns) await schema.alterTable('sessions').addColumn(name, type).execute();
  await schema
    .alterTable('sessions')
    .addColumn('classmates_may_watch', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await schema
    .alterTable('seats')
    .addColumn('mentoring', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await schema.alterTable('handoffs').addColumn('sign_in_id', 'text').execute();
  await schema.createIndex('sessions_by_course').on('sessions').columns(['course_id', 'created_ms']).execute();
  await schema.createIndex('seats_by_person').on('seats').column('person_id').execute();
  await schema
    .createTable('places')
    .addColumn('session_id', 'text', (column) => column.notNull().references('sessions.id'))
    .addColumn('person_id', 'text', (column) => column.notNull().references('persons.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('places_pk', ['session_id', 'person_id'])
    .execute();
  await schema.createIndex('places_by_person').on('places').column('person_id').execute();
  await schema
    .createTable('incident_notes')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('seq', 'integer', (column) => column.notNull().unique())
    .addColumn('session_id', 'text', (column) => column.notNull().references('sessions.id'))
    .addColumn('person_id', 'text', (column) => column.references('persons.id'))
    .addColumn('at_ms', 'bigint', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('body', 'text')
    .execute();
  await schema.createIndex('incident_notes_by_session').on('incident_notes').column('session_id').execute();
}

async function audit({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('audit')
    .addColumn('seq', 'integer', (column) => column.primaryKey())
    .addColumn('at_ms', 'bigint', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('commitment', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('salt', 'text')
    .addColumn('payload_json', 'text')
    .execute();
  await schema
    .createTable('audit_persons')
    .addColumn('seq', 'integer', (column) => column.notNull().references('audit.seq'))
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('audit_persons_pk', ['person_id', 'seq'])
    .execute();
  await schema
    .createTable('erasures')
    .addColumn('person_id', 'text', (column) => column.primaryKey())
    .addColumn('erased_ms', 'bigint', (column) => column.notNull())
    .execute();
  await schema.createIndex('audit_persons_by_seq').on('audit_persons').column('seq').execute();
}
