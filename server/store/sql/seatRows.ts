import { personIdSchema, seatIdSchema, sessionIdSchema } from '@fishbowl/shared/core/ids';
import { roleSchema } from '@fishbowl/shared/session/seat';
import type { Kysely, Selectable } from 'kysely';
import type { SeatRow } from '../Seats.ts';
import type { Tables } from './Tables.ts';

/** Seats with the names of those who sit in them. */
export function seatRows(db: Kysely<Tables>) {
  return db
    .selectFrom('seats')
    .innerJoin('persons', 'persons.id', 'seats.person_id')
    .selectAll('seats')
    .select('persons.name');
}

export function parseSeat(row: Selectable<Tables['seats']> & { readonly name: string | null }): SeatRow {
  return {
    id: seatIdSchema.parse(row.id),
    sessionId: sessionIdSchema.parse(row.session_id),
    personId: personIdSchema.parse(row.person_id),
    name: row.name,
    role: roleSchema.parse(row.role),
    alias: seatIdSchema.parse(row.alias),
    linkId: row.link_id,
    createdMs: row.created_ms,
    revokedMs: row.revoked_ms,
    mentoring: row.mentoring === 1,
  };
}
