import type { PersonId, SessionId } from '@fishbowl/shared/core/ids';
import type { ErasurePreviewReply } from '@fishbowl/shared/protocol/http/me';
import type { Phase } from '@fishbowl/shared/session/phase';
import type { PersonRow } from '../store/People.ts';
import type { SeatRow } from '../store/Seats.ts';
import type { Records } from '../store/Store.ts';
import type { AuthDeps } from './AuthDeps.ts';
import { endAdministering } from './endAdministering.ts';
import { endLeading, leads, renewLinks } from './endLeading.ts';

/** Where a session stands. */
interface Phases {
  summary(sessionId: SessionId): Promise<{ readonly phase: Phase }>;
}

interface Within extends Pick<AuthDeps, 'nowMs' | 'random'> {
  readonly records: Pick<Records, 'people' | 'courses' | 'sessions' | 'roleLinks' | 'seats' | 'audit'>;
}

interface Erased {
  /** To be read again. */
  readonly held: readonly SessionId[];
  /** To be kept in mind: besides the person, the guests they once were. */
  readonly erased: readonly PersonId[];
  /** Whose connections are to be looked at anew. */
  readonly left: readonly SeatRow[];
}

/** An account, or a guest, who counts as a member of nothing. */
export type Erasable = Pick<PersonRow, 'personId' | 'name' | 'role'>;

export type Obstacle = ErasurePreviewReply['obstacles'][number];

/** What would go with a person, what would stay, and what stands against it now. Nothing is changed. */
export async function erasurePreview(
  records: Pick<Records, 'people' | 'courses' | 'seats' | 'audit'>,
  sessions: Phases,
  person: Erasable,
): Promise<ErasurePreviewReply> {
  const { personId, name } = person;
  const { events, tags, ...goes } = await records.people.traces(personId);
  const held = await sessionsOf(records, personId);
  return {
    name,
    goes: { ...goes, auditEntries: await records.audit.countErasable(await withGuests(records, personId)) },
    stays: { sessions: held.length, tags, events },
    obstacles: [...(await obstacles(records, sessions, person, held))],
  };
}

/**
 * Erases a person: name, account, ways in, what they wrote, and what the audit record said of them. Their tags stay in the
 * sessions of others, by a seat that has nobody's name. What they had read as staff leads nowhere any more. `byId`: whose doing
 * it is. Call it within `Store.atOnce`, and see to what it gives.
 */
export async function erasePerson(within: Within, personId: PersonId, byId: PersonId | null): Promise<Erased> {
  const { records, nowMs } = within;
  const held = await sessionsOf(records, personId);
  const erased = await withGuests(records, personId);
  const left = await endWaysIn(within, personId, byId);
  await records.audit.erase(erased);
  for (const id of erased) await records.people.erase(id, nowMs());
  return { held, erased, left };
}

/** Afterwards nobody could say any more who it is that comes in by them. */
async function endWaysIn(within: Within, personId: PersonId, byId: PersonId | null): Promise<readonly SeatRow[]> {
  const left: SeatRow[] = [];
  const { courses, people, sessions } = within.records;
  for (const part of await courses.memberships(personId)) {
    const { courseId, role } = part;
    if (leads(part)) left.push(...(await endLeading(within, { courseId, role, byId })));
  }
  for (const { id, courseId } of await sessions.listFor(personId, Number.MAX_SAFE_INTEGER))
    if (courseId === null) left.push(...(await renewLinks(within, id, byId)));
  const account = await people.account(personId);
  if (account?.role === 'admin') await endAdministering(within, personId, byId);
  return left;
}

/** The guests they once were are the same person. */
async function withGuests({ people }: Pick<Records, 'people'>, personId: PersonId): Promise<readonly PersonId[]> {
  return [personId, ...(await people.guestsOf(personId))];
}

async function sessionsOf({ seats }: Pick<Records, 'seats'>, personId: PersonId): Promise<readonly SessionId[]> {
  return [...new Set((await seats.ofPerson(personId)).map(({ sessionId }) => sessionId))];
}

async function obstacles(
  records: Pick<Records, 'people' | 'courses'>,
  sessions: Phases,
  person: Erasable,
  held: readonly SessionId[],
): Promise<readonly Obstacle[]> {
  const phases = await Promise.all(held.map(async (id) => (await sessions.summary(id)).phase));
  const isRunning = phases.some((phase) => phase === 'live' || phase === 'paused');
  return [...(isRunning ? (['sessionRunning'] as const) : []), ...(await neededBy(records, person))];
}

/**
 * Who could not do without this person: of two who go at the same moment, one has to be the last. Ask it again within the
 * `Store.atOnce` that erases.
 */
export async function neededBy(
  { people, courses }: Pick<Records, 'people' | 'courses'>,
  { personId, role }: Erasable,
): Promise<readonly Obstacle[]> {
  const found = new Set<Obstacle>();
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
