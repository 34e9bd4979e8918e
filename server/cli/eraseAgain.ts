import type { PersonId } from '@fishbowl/shared/core/ids';
import { newId, type RandomBytes } from '../auth/tokens.ts';
import type { Store } from '../store/Store.ts';

/** Takes away what names a person, or lets them in, and what they wrote. Nothing where they are not, or not any more. */
export function eraseAgain(random: RandomBytes) {
  return (store: Store, personId: PersonId, erasedMs: number): Promise<void> =>
    store.atOnce(async ({ people, seats, texts, audit }) => {
      const account = await people.account(personId);
      if (account) {
        const { role, version } = account;
        await people.edit(personId, { name: '', login: newId(random), role }, version);
        await people.setPassword(personId, '', erasedMs);
      }
      await people.erase(personId, erasedMs);
      for (const { sessionId, id } of await seats.ofPerson(personId)) await texts.erase(sessionId, id);
      await audit.erase(personId);
    });
}
