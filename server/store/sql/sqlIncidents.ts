import { personIdSchema, seatIdSchema, sessionIdSchema } from '@fishbowl/shared/core/ids';
import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import type { IncidentNote, Sessions } from '../Sessions.ts';
import { atOnce } from './atOnce.ts';
import type { Tables } from './Tables.ts';

const whatSchema = z.enum(['frozen', 'unfrozen']);

type Incidents = 'setFrozen' | 'addIncidentNote' | 'incidentNotes' | 'incidentNotesOf';

export function sqlIncidents(db: Kysely<Tables>): Pick<Sessions, Incidents> {
  return {
    async setFrozen(id, frozenMs) {
      await db.updateTable('sessions').set({ frozen_ms: frozenMs }).where('id', '=', id).execute();
    },
    addIncidentNote: (sessionId, { id, what, atMs, personId, seatId, body }) =>
      atOnce(db, async (tx) => {
        const newest = tx.selectFrom('incident_notes').select('seq').orderBy('seq', 'desc').limit(1);
        const seq = ((await newest.executeTakeFirst())?.seq ?? 0) + 1;
        const by = { person_id: personId, seat_id: seatId };
        const row = { id, seq, session_id: sessionId, ...by, at_ms: atMs, what, body };
        await tx.insertInto('incident_notes').values(row).execute();
      }),
    async incidentNotes(id) {
      const notes = db.selectFrom('incident_notes').selectAll().where('session_id', '=', id);
      return (await notes.orderBy('seq').execute()).map(parse);
    },
    async incidentNotesOf(personId) {
      const notes = db.selectFrom('incident_notes').selectAll().where('person_id', '=', personId);
      const rows = await notes.orderBy('seq').execute();
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
    seatId: row.seat_id === null ? null : seatIdSchema.parse(row.seat_id),
    body: row.body,
  };
}
