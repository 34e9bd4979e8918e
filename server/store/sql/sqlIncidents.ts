import { personIdSchema } from '@fishbowl/shared/core/ids';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Sessions } from '../Sessions.ts';
import { atOnce } from './atOnce.ts';
import type { Tables } from './Tables.ts';

const whatSchema = z.enum(['frozen', 'unfrozen']);

export function sqlIncidents(db: Kysely<Tables>): Pick<Sessions, 'setFrozen' | 'addIncidentNote' | 'incidentNotes'> {
  return {
    async setFrozen(id, frozenMs) {
      await db.updateTable('sessions').set({ frozen_ms: frozenMs }).where('id', '=', id).execute();
    },
    addIncidentNote: (sessionId, { id, what, atMs, personId, body }) =>
      atOnce(db, async (tx) => {
        const newest = tx.selectFrom('incident_notes').select('seq').orderBy('seq', 'desc').limit(1);
        const seq = ((await newest.executeTakeFirst())?.seq ?? 0) + 1;
        const row = { id, seq, session_id: sessionId, person_id: personId, at_ms: atMs, what, body };
        await tx.insertInto('incident_notes').values(row).execute();
      }),
    async incidentNotes(id) {
      const notes = db.selectFrom('incident_notes').selectAll().where('session_id', '=', id);
      return (await notes.orderBy('seq').execute()).map((row) => ({
        id: row.id,
        what: whatSchema.parse(row.what),
        atMs: row.at_ms,
        personId: row.person_id === null ? null : personIdSchema.parse(row.person_id),
        body: row.body,
      }));
    },
  };
}
