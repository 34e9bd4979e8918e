import { type PersonId, personIdSchema } from '@fishbowl/shared/core/ids';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { lastMigration } from './lastMigration.ts';

const rowsSchema = z.array(z.object({ id: personIdSchema }));

/** Everybody that a database has ever known, those who were erased as well: what is left of them has their id. */
export function personsIn(db: Database): readonly PersonId[] {
  if (lastMigration(db) === '') return [];
  return rowsSchema.parse(db.prepare('select id from persons order by id').all()).map(({ id }) => id);
}
