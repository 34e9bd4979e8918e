import type { Kysely } from 'kysely';
import type { Tables } from './Tables.ts';

/** All of it or nothing, also where it is a part of something larger. */
export function atOnce<T>(db: Kysely<Tables>, work: (tx: Kysely<Tables>) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work);
}
