import { personIdSchema } from '@fishbowl/shared/core/ids';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Erasure } from '../erasureList.ts';
import { lastMigration } from './lastMigration.ts';

const rowsSchema = z.array(z.object({ person_id: personIdSchema, erased_ms: z.int() }));

/** Who was erased, as the database itself knows it. */
export function erasedIn(db: Database): readonly Erasure[] {
  if (lastMigration(db) < '004') return [];
  const rows = rowsSchema.parse(db.prepare('select person_id, erased_ms from erasures order by person_id').all());
  return rows.map(({ person_id, erased_ms }) => ({ personId: person_id, erasedMs: erased_ms }));
}
