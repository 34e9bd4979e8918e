import type { PersonId, SessionId } from '@fishbowl/shared/core/ids';
import { type Erasable, erasePerson, erasurePreview, neededBy, type Obstacle } from '../auth/erasePerson.ts';
import { newId } from '../auth/tokens.ts';
import type { AuditFact } from '../store/Audit.ts';
import { noteErasure } from '../store/owedScrub.ts';
import type { SeatRow } from '../store/Seats.ts';
import type { Records } from '../store/Store.ts';
import { lastOne, RequestError } from './RequestError.ts';
import type { RouteDeps } from './RouteDeps.ts';
import { tellSeatChanges } from './tellSeatChanges.ts';

export interface Erasing extends Pick<RouteDeps, 'sessions' | 'erasures' | 'scrub'> {
  readonly auth: Pick<RouteDeps['auth'], 'store' | 'nowMs' | 'random'>;
}

/**
 * Erases somebody, on disk as well, and has their sessions read again. In a lobby their place is free again instead; later
 * others' numbers rest on it. Throws while something stands against it. `told`: what the record says, without whom.
 * `stillMay` throws if who asked may no more.
 */
export async function eraseNow(
  deps: Erasing,
  person: Erasable,
  told: Pick<AuditFact, 'byId' | 'sessionId'>,
  stillMay: (records: Records) => Promise<unknown>,
): Promise<void> {
  const { store, nowMs } = deps.auth;
  const { erasures } = deps;
  const { personId } = person;
  const { obstacles } = await erasurePreview(store, deps.sessions, person);
  expectNone(obstacles);
  const waiting = await inLobbies(deps, person);
  const listed: PersonId[] = [];
  const erasing = store.atOnce(async (records) => {
    await stillMay(records);
    expectNone(await neededBy(records, person));
    for (const { sessionId, id } of waiting) await records.seats.revoke(sessionId, id, nowMs());
    const affected = await erasePerson({ ...deps.auth, records }, personId, told.byId);
    await records.audit.append({ action: 'personErased', ...told }, nowMs());
    await noteErasure(records, newId(deps.auth.random));
    // Last, and before the commit: what the list cannot hold is not erased, or an older backup would bring it back.
    listed.push(...affected.erased);
    for (const id of listed) erasures.begin(id, nowMs());
    return affected;
  });
  const { held, left } = await erasing.finally(() => erasures.settle(listed));
  try {
    await tellSeatChanges(deps, { revoked: waiting, changed: [], kept: left });
  } finally {
    // A session that could not be told is told at the next start; the disk does not wait for it.
    await forget(deps, person, held).finally(() => deps.scrub());
  }
}

async function forget(deps: Erasing, person: Erasable, held: readonly SessionId[]): Promise<void> {
  for (const id of await toForget(deps, person, held)) await deps.sessions.forget(id);
}

function expectNone(obstacles: readonly Obstacle[]): void {
  if (obstacles.length > 0) throw lastOne(`not while: ${obstacles.join(', ')}`);
}

/** The seats that they hold where nothing has begun. */
async function inLobbies({ auth: { store }, sessions }: Erasing, { personId }: Erasable): Promise<readonly SeatRow[]> {
  const seats = (await store.seats.ofPerson(personId)).filter(({ revokedMs }) => revokedMs === null);
  const isWaiting = await Promise.all(
    seats.map(async ({ sessionId }) => (await sessions.summary(sessionId)).phase === 'lobby'),
  );
  return seats.filter((_, i) => isWaiting[i]);
}

/**
 * Sessions that still know something of them. In a lobby nothing was written yet, and with the seat the name has left the
 * roster: nobody there is sent away for it.
 */
async function toForget(
  { auth: { store }, sessions }: Erasing,
  { personId }: Erasable,
  held: readonly SessionId[],
): Promise<readonly SessionId[]> {
  const seats = await store.seats.ofPerson(personId);
  const sitting = new Set(seats.filter(({ revokedMs }) => revokedMs === null).map(({ sessionId }) => sessionId));
  const phases = await Promise.all(held.map(async (id) => (await sessions.summary(id)).phase));
  return held.filter((id, i) => sitting.has(id) || phases[i] !== 'lobby');
}

/** What has to be typed again before somebody is erased is something else. */
export function notTyped(path: 'login' | 'name'): RequestError {
  const problems = [{ path, message: `not the ${path} of who is to be erased` }];
  return new RequestError('invalid', `the ${path} does not fit`, { problems });
}
