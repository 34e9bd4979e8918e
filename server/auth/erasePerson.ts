import type { PersonId, SessionId } from '@fishbowl/shared/core/ids';
import type { ErasurePreviewReply } from '@fishbowl/shared/protocol/http/me';
import type { Phase } from '@fishbowl/shared/session/phase';
import type { PersonRow } from '../store/People.ts';
import type { Records } from '../store/Store.ts';

/** Where a session stands. */
interface Phases {
  summary(sessionId: SessionId): Promise<{ readonly phase: Phase }>;
}

type Obstacle = ErasurePreviewReply['obstacles'][number];

/** What would go with a person, what would stay, and what stands against it now. Nothing is changed. */
export async function erasurePreview(
  records: Records,
  sessions: Phases,
  person: PersonRow,
): Promise<ErasurePreviewReply> {
  const { personId, name } = person;
  const { events, tags, ...goes } = await records.people.traces(personId);
  const held = await sessionsOf(records, personId);
  return {
    name,
    goes: { ...goes, auditEntries: await records.audit.countOf(personId) },
    stays: { sessions: held.length, tags, events },
    obstacles: [...(await obstacles(records, sessions, person, held))],
  };
}

/**
 * Erases a person: name, account, ways in, what they wrote, and what the audit record said of them. Their tags stay in the
 * sessions of others, by a seat that has nobody's name. Call it within `Store.atOnce`, and have the sessions it gives read
 * again.
 */
export async function erasePerson(
  records: Records,
  personId: PersonId,
  erasedMs: number,
): Promise<readonly SessionId[]> {
  const held = await sessionsOf(records, personId);
  await records.audit.erase(personId);
  await records.people.erase(personId, erasedMs);
  return held;
}

async function sessionsOf({ seats }: Pick<Records, 'seats'>, personId: PersonId): Promise<readonly SessionId[]> {
  return [...new Set((await seats.ofPerson(personId)).map(({ sessionId }) => sessionId))];
}

async function obstacles(
  { people, courses }: Records,
  sessions: Phases,
  { personId, role }: PersonRow,
  held: readonly SessionId[],
): Promise<readonly Obstacle[]> {
  const found = new Set<Obstacle>();
  for (const id of held) {
    const { phase } = await sessions.summary(id);
    if (phase === 'live' || phase === 'paused') found.add('sessionRunning');
  }
  const admins = (await people.list()).filter((each) => each.role === 'admin');
  if (role === 'admin' && admins.length === 1) found.add('lastAdmin');
  for (const { courseId } of await courses.memberships(personId)) {
    const course = await courses.byId(courseId);
    if (course?.archivedMs !== null) continue;
    const teachers = (await courses.members(courseId)).filter((each) => each.role === 'teaching');
    const active = teachers.filter(({ status }) => status === 'active').map((each) => each.personId);
    if (active.length === 1 && active[0] === personId) found.add('onlyTeacher');
  }
  return [...found];
}
