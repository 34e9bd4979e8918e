import { personIdSchema, sessionIdSchema } from '@fishbowl/shared/core/ids';
import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import type { IncidentNote, Sessions } from '../Sessions.ts';
import type { Tables } from './Tables.ts';

const whatSchema = z.enum(['frozen', 'unfrozen']);

type Incidents = 'setFrozen' | 'addIncidentNote' | 'incidentNotes' | 'incidentNotesOf';

export function sqlIncidents(db: Kysely<Tables>): Pick<Sessions, Incidents> {
  return {
    async setFrozen(id, frozenMs) {
      await db.updateTable('sessions').set({ frozen_ms: frozenMs }).where('id', '=', id).execute();
    },
    async addIncidentNote(sessionId, { id, what, atMs, personId, body }) {
      await db
        .insertInto('incident_notes')
        .values({ id, session_id: sessionId, person_id: personId, at_ms: atMs, what, body })
        .execute();
    },
    async incidentNotes(id) {
      const notes = db.selectFrom('incident_notes').selectAll().where('session_id', '=', id);
      return (await notes.orderBy('at_ms').orderBy('id').execute()).map(parse);
    },
    async incidentNotesOf(personId) {
      const notes = db.selectFrom('incident_notes').selectAll().where('person_id', '=', personId);
      const rows = await notes.orderBy('at_ms').orderBy('id').execute();
      return rows.map((row) => ({ ...parse(row), sessionId: sessionIdSchema.parse(row.session_id) }));
    },
  };
}

function parse(row: Selectable<Tables['incident_notes']>): IncidentNote {
  return {
    id: row.id,
    what: whatSchema.parse(row.what),
    atMs: row.at_ms,
    personId: row.person_id === null ? null : personIdSchema.parse(row.person_id),
    body: row.body,
  };
}
