import type { PersonId } from '@fishbowl/shared/core/ids';
import type { RouteDeps } from './RouteDeps.ts';

/** Shuts the sockets that came in by what has just ended. To be called once that is durable (N64). */
export async function signInsEnded(
  { auth: { store }, sessions }: Pick<RouteDeps, 'auth' | 'sessions'>,
  personId: PersonId,
): Promise<void> {
  await sessions.recheck(new Set((await store.seats.ofPerson(personId)).map(({ id }) => id)));
}
