import type { IncidentsReply } from '@fishbowl/shared/protocol/http/sessions';
import type { SessionRow } from '../store/Sessions.ts';
import type { Store } from '../store/Store.ts';
import { courseOf } from './courseOf.ts';

/** What was said when a session was hidden and when it came back, with the names of those who said it. */
export async function incidentsReply(
  store: Pick<Store, 'courses' | 'sessions' | 'seats' | 'people'>,
  { id, title, courseId, frozenMs }: Pick<SessionRow, 'id' | 'title' | 'courseId' | 'frozenMs'>,
): Promise<IncidentsReply> {
  const { sessions, seats, people } = store;
  const guests = new Map((await seats.forSession(id)).map(({ personId, name }) => [personId, name]));
  const nameOf = async (personId: SessionRow['createdBy'] | null) =>
    personId && ((await people.account(personId))?.name ?? guests.get(personId) ?? null);
  const incidents = (await sessions.incidentNotes(id)).map(async ({ what, atMs, personId, body }) => ({
    what,
    atMs,
    by: await nameOf(personId),
    note: body,
  }));
  return { title, course: await courseOf(store, courseId), frozenMs, incidents: await Promise.all(incidents) };
}
