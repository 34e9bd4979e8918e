import { randomBytes } from 'node:crypto';
import { eraseNow } from '@fishbowl/server/routes/eraseNow';
import { type PersonId, personIdSchema } from '@fishbowl/shared/core/ids';
import { expect, test } from 'vitest';
import { dataDir } from '../../support/dataDir.ts';
import { FakeSessions } from '../../support/FakeSessions.ts';
import { openStore } from '../../support/openStore.ts';

const [ada, ben] = [personIdSchema.parse('ada'), personIdSchema.parse('ben')];

/** Two administrators; what is done at once waits until as many as `together` want to do something. */
async function twoAdmins(together: number, begin: (id: PersonId) => void) {
  const store = await openStore(dataDir());
  for (const personId of [ada, ben]) {
    const account = { name: personId, login: personId, passwordHash: 'x', role: 'admin', createdMs: 1 } as const;
    await store.people.addAccount({ ...account, personId });
  }
  let wanting = 0;
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  const atOnce: typeof store.atOnce = async (work) => {
    wanting += 1;
    if (wanting === together) resolve();
    await promise;
    return store.atOnce(work);
  };
  const auth = { store: { ...store, atOnce }, nowMs: () => 9, random: randomBytes };
  const erasures = { begin, settle: async () => {} };
  const deps = { auth, sessions: new FakeSessions(), erasures, scrub: store.scrub };
  const erase = (personId: PersonId) =>
    eraseNow(deps, { personId, name: personId, role: 'admin' }, { byId: null }, async () => {}).then(
      () => 'erased',
      (error: Error) => error.message,
    );
  return { store, erase };
}

test('[N23] of two administrators who erase themselves at the same moment one stays', async () => {
  const { store, erase } = await twoAdmins(2, () => {});

  const outcomes = await Promise.all([erase(ada), erase(ben)]);

  expect(outcomes.toSorted()).toEqual(['erased', 'not while: lastAdmin']);
  expect((await store.people.list()).filter(({ role }) => role === 'admin')).toHaveLength(1);
});

test('[K12] whom the list of the erased cannot hold is not erased', async () => {
  const { store, erase } = await twoAdmins(1, () => {
    throw new Error('no room');
  });

  expect(await erase(ada)).toBe('no room');

  expect(await store.people.account(ada)).toMatchObject({ name: 'ada' });
  expect(await store.audit.page(9)).toEqual([]);
});
