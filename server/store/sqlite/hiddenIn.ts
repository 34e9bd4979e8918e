import { type SessionId, sessionIdSchema } from '@fishbowl/shared/core/ids';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { lastMigration } from './lastMigration.ts';

/** A session that is hidden for an incident, and since when. */
export interface Hidden {
  readonly sessionId: SessionId;
  readonly frozenMs: number;
}

const rowsSchema = z.array(z.object({ id: sessionIdSchema, frozen_ms: z.int() }));

/** What is hidden for an incident, as the database knows it. */
export function hiddenIn(db: Database): readonly Hidden[] {
  if (lastMigration(db) < '004') return [];
  const rows = db.prepare('select id, frozen_ms from sessions where frozen_ms is not null order by id').all();
  return rowsSchema.parse(rows).map(({ id, frozen_ms }) => ({ sessionId: id, frozenMs: frozen_ms }));
}
