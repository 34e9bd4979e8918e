import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { eraseAgain } from '@fishbowl/server/cli/eraseAgain';
import { eraseNow } from '@fishbowl/server/routes/eraseNow';
import { type ErasureLists, erasureLists } from '@fishbowl/server/store/backup/erasureLists';
import { makeBackup } from '@fishbowl/server/store/backup/makeBackup';
import { restoreBackup } from '@fishbowl/server/store/backup/restoreBackup';
import { readBegun, readErasures } from '@fishbowl/server/store/erasureList';
import type { Store } from '@fishbowl/server/store/Store';
import { StoreFailure } from '@fishbowl/server/store/StoreFailure';
import { personIdSchema } from '@fishbowl/shared/core/ids';
import { expect, test } from 'vitest';
import { dataDir } from '../../support/dataDir.ts';
import { FakeSessions } from '../../support/FakeSessions.ts';
import { liveServer } from '../../support/liveServer.ts';
import { openStore } from '../../support/openStore.ts';

const [ada, ben] = [personIdSchema.parse('ada'), personIdSchema.parse('ben')];

/** Ada and Ben, in a place with one backup already, which has a list of its own beside it. */
async function installed() {
  const place = path.join(dataDir(), 'data');
  const store = await openStore(place);
  for (const personId of [ada, ben]) {
    const account = { name: personId, login: personId, passwordHash: 'x', role: 'member', createdMs: 1 } as const;
    await store.people.addAccount({ ...account, personId });
  }
  const folder = path.join(place, 'backups');
  const backUp = async (name: string) => {
    const made = await makeBackup({ dataDir: place, folder, name, madeMs: 10, version: '0', copyTo: store.copyTo });
    return made.folder;
  };
  const first = await backUp('first');
  return { place, folder, store, backUp, first };
}

type Installed = Awaited<ReturnType<typeof installed>>;

/** Ada is to be erased. `kept`: whether the commit succeeds. `killed`: nothing is done after it any more. */
async function eraseAda({ place, store }: Installed, { kept, killed }: { kept: boolean; killed: boolean }) {
  const atOnce: Store['atOnce'] = (work) =>
    store.atOnce(async (records) => {
      const done = await work(records);
      if (kept) return done;
      throw new StoreFailure('full', 'no room for the commit');
    });
  const isErased = (personId: typeof ada) => store.people.isErased(personId);
  const lists = erasureLists({ dataDir: place, isErased, untold: () => {}, unsettled: () => {} });
  const erasures: ErasureLists = killed ? { ...lists, settle: async () => {} } : lists;
  const deps = {
    auth: { store: { ...store, atOnce }, nowMs: () => 9, random: randomBytes },
    erasures,
    scrub: store.scrub,
  };
  const person = { personId: ada, name: 'ada', role: 'member' } as const;
  return eraseNow({ ...deps, sessions: new FakeSessions() }, person, { byId: null }, async () => undefined).then(
    () => 'erased',
    (error: Error) => error.message,
  );
}

async function restored({ place, store }: Installed, backup: string, installation = place) {
  await store.close();
  const target = installation === place ? place : path.join(dataDir(), 'elsewhere');
  const applyErasure = eraseAgain(randomBytes);
  await restoreBackup({ backup, target, replace: true, installation, nowMs: 11, applyErasure });
  const after = await openStore(target);
  return { names: [await after.people.nameOf(ada), await after.people.nameOf(ben)], after };
}

test.each([
  { killed: false, when: 'failed' },
  { killed: true, when: 'was cut short before the commit' },
])('[K58] who could not be erased, since that $when, is not erased by a later restore', async ({ killed }) => {
  const here = await installed();
  const failed = await eraseAda(here, { kept: false, killed });
  const stays = await here.store.people.nameOf(ada);
  const later = await here.backUp('later');

  const { names } = await restored(here, later);

  expect([failed, stays, names]).toEqual(['no room for the commit', 'ada', ['ada', 'ben']]);
});

test('[K58] an erasure that failed stands in no list, and can be done after all', async () => {
  const here = await installed();
  await eraseAda(here, { kept: false, killed: false });
  for (const dir of [here.place, here.folder]) expect([readErasures(dir), readBegun(dir)]).toEqual([[], []]);

  expect(await eraseAda(here, { kept: true, killed: false })).toBe('erased');

  for (const dir of [here.place, here.folder]) expect(readErasures(dir)).toEqual([{ personId: ada, erasedMs: 9 }]);
  expect((await restored(here, here.first, path.join(dataDir(), 'none'))).names).toEqual([null, 'ben']);
});

test.each([
  ['killed after the commit', { kept: true }, [null, 'ben']],
  ['killed before it', { kept: false }, [null, 'ben']],
])('[K58] where nothing can tell any more whether it was done, it is: %s', async (_when, { kept }, names) => {
  const here = await installed();
  await eraseAda(here, { kept, killed: true });

  const elsewhere = await restored(here, here.first, path.join(dataDir(), 'none'));

  expect(elsewhere.names).toEqual(names);
});

test.each([
  ['done', { kept: true }, [{ personId: ada, erasedMs: 9 }]],
  ['not done', { kept: false }, []],
])('[K58] the next start settles what was cut short, as it was in the end: %s', async (_how, { kept }, erased) => {
  const here = await installed();
  await eraseAda(here, { kept, killed: true });
  for (const dir of [here.place, here.folder]) expect(readBegun(dir)).toHaveLength(1);

  await liveServer({ dataDir: here.place, store: here.store });

  for (const dir of [here.place, here.folder]) expect([readErasures(dir), readBegun(dir)]).toEqual([erased, []]);
});
