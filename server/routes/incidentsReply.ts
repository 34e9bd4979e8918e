import type { IncidentsReply } from '@fishbowl/shared/protocol/http/sessions';
import type { SessionRow } from '../store/Sessions.ts';
import type { Store } from '../store/Store.ts';

/** What was said when a session was hidden and when it came back, with the names of those who said it. */
export async function incidentsReply(
  { sessions, seats, people }: Pick<Store, 'sessions' | 'seats' | 'people'>,
  { id }: Pick<SessionRow, 'id'>,
): Promise<IncidentsReply> {
  const guests = new Map((await seats.forSession(id)).map(({ personId, name }) => [personId, name]));
  const nameOf = async (personId: SessionRow['createdBy'] | null) =>
    personId && ((await people.account(personId))?.name ?? guests.get(personId) ?? null);
  const incidents = (await sessions.incidentNotes(id)).map(async ({ what, atMs, personId, body }) => ({
    what,
    atMs,
    by: await nameOf(personId),
    note: body,
  }));
  return { incidents: await Promise.all(incidents) };
}
