import { type DialectAdapter, SqliteAdapter, SqliteDialect } from 'kysely';

/** A migration that is cut short leaves no half-made tables: SQLite's DDL is transactional, though Kysely does not count on it. */
class TransactionalDdl extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

export class OneFileDialect extends SqliteDialect {
  override createAdapter(): DialectAdapter {
    return new TransactionalDdl();
  }
}
