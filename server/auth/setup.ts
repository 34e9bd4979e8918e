import { personIdSchema } from '@fishbowl/shared/core/ids';
import type { Store } from '../store/Store.ts';
import type { AuthDeps } from './AuthDeps.ts';
import { hashOf, newId, type RandomBytes, sameSecret } from './tokens.ts';

const key = 'setupTokenHash';

/** The token that lets somebody become the first instructor; undefined once there is one. Earlier ones stop working. */
export async function newSetupToken(store: Store, random: RandomBytes): Promise<string | undefined> {
  if (await store.people.hasAccounts()) return undefined;
  const token = random(16).toString('base64url');
  await store.settings.set(key, hashOf(token));
  return token;
}

interface FirstInstructor {
  readonly token: string;
  readonly name: string;
  readonly login: string;
  readonly passwordHash: string;
}

/** False if the token is wrong, or if it was used before: the same answer for both. */
export async function setUp(
  { store, nowMs, random }: Pick<AuthDeps, 'store' | 'nowMs' | 'random'>,
  wish: FirstInstructor,
): Promise<boolean> {
  const { token, name, login, passwordHash } = wish;
  const expected = await store.settings.get(key);
  if (expected === undefined || !sameSecret(expected, hashOf(token))) return false;
  const personId = personIdSchema.parse(newId(random));
  const [role, createdMs] = ['admin', nowMs()] as const;
  return store.atOnce(async ({ people, settings, audit }) => {
    const made = await people.addFirstAccount({ personId, name, login, passwordHash, role, createdMs });
    await settings.remove(key);
    if (made) await audit.append({ action: 'personAdded', byId: null, aboutId: personId, detail: { role } }, createdMs);
    return made;
  });
}
