import type { PersonId } from '@fishbowl/shared/core/ids';
import { erasePerson } from '../auth/erasePerson.ts';
import type { RandomBytes } from '../auth/tokens.ts';
import type { Store } from '../store/Store.ts';

/** Erases, in a store that was restored, somebody who had been erased since. Nothing where they are not. */
export function eraseAgain(random: RandomBytes) {
  return async (store: Store, personId: PersonId, erasedMs: number): Promise<void> => {
    if ((await store.people.nameOf(personId)) === undefined) return;
    await store.atOnce((records) => erasePerson({ records, random, nowMs: () => erasedMs }, personId, null));
  };
}
