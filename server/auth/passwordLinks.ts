import type { PersonId } from '@fishbowl/shared/core/ids';
import type { Account } from '../store/People.ts';
import type { Records } from '../store/Store.ts';
import type { AuthDeps } from './AuthDeps.ts';
import { hashOf, newToken } from './tokens.ts';

/** Long enough for a roster to be handed out in the next lesson. */
export const passwordLinkMs = 14 * 24 * 3_600_000;

export interface PasswordLink {
  readonly token: string;
  readonly expiresMs: number;
}

interface Deps extends Pick<AuthDeps, 'random' | 'nowMs'> {
  readonly store: Pick<Records, 'people'>;
}

/** A way to a password, for once: the only one that the person has from now on. `madeBy`: who hands it on; null: whoever runs
 * the installation. */
export async function makePasswordLink(deps: Deps, personId: PersonId, madeBy: PersonId | null): Promise<PasswordLink> {
  const { token, expiresMs } = newLink(deps);
  await deps.store.people.setPasswordLinks([{ tokenHash: hashOf(token), personId, expiresMs, madeBy }]);
  return { token, expiresMs };
}

/** The same for many. */
export async function makePasswordLinks(
  deps: Deps,
  persons: readonly PersonId[],
  madeBy: PersonId,
): Promise<ReadonlyMap<PersonId, PasswordLink>> {
  const links = new Map(persons.map((personId) => [personId, newLink(deps)]));
  const kept = [...links].map(([personId, { token, expiresMs }]) => {
    return { tokenHash: hashOf(token), personId, expiresMs, madeBy };
  });
  await deps.store.people.setPasswordLinks(kept);
  return links;
}

function newLink({ random, nowMs }: Omit<Deps, 'store'>): PasswordLink {
  return { token: newToken(random), expiresMs: nowMs() + passwordLinkMs };
}

/** Whose it is; undefined for what leads nowhere. */
export async function passwordLinkOf({ store, nowMs }: Deps, token: string): Promise<Account | undefined> {
  const personId = await store.people.passwordLink(hashOf(token), nowMs());
  return personId && store.people.account(personId);
}
