import fs from 'node:fs';
import path from 'node:path';
import { restoreBackup } from '@fishbowl/server/store/backup/restoreBackup';
import { verifyStore } from '@fishbowl/server/store/backup/verifyStore';
import { lastMigration } from '@fishbowl/server/store/sqlite/lastMigration';
import { openSqliteStore } from '@fishbowl/server/store/sqlite/openSqliteStore';
import { readCopy } from '@fishbowl/server/store/sqlite/readCopy';
import { tableSums } from '@fishbowl/server/store/sqlite/tableSums';
import { seatIdSchema, sessionIdSchema } from '@fishbowl/shared/core/ids';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { dataDir } from '../../support/dataDir.ts';
import { furnish } from '../../support/furnished.ts';
import { killedAt } from '../../support/killedAt.ts';
import { openStore } from '../../support/openStore.ts';
import { waitMs } from '../../support/patience.ts';
import { plantOldStore } from '../../support/version1/oldStore.ts';

const monday = sessionIdSchema.parse('monday');

function oldPlace(): string {
  const place = dataDir();
  plantOldStore(place);
  return place;
}

function backupsIn(place: string): readonly string[] {
  const backups = path.join(place, 'backups');
  return fs.existsSync(backups) ? fs.readdirSync(backups).filter((name) => !name.startsWith('.')) : [];
}

async function openAndClose(place: string): Promise<void> {
  await (await openSqliteStore(place)).close();
}

async function expectWhole(place: string): Promise<void> {
  const store = await openStore(place);
  expect(await store.people.accountByLogin('paula-old')).toMatchObject({ name: 'Paula Old', version: 1 });
  expect((await store.events.load(monday)).at(-1)).toMatchObject({ seq: 10, text: 'an old note' });
  expect(await store.audit.check()).toMatchObject({ ok: true, entries: 0, erased: 0 });
}

test('[K13] before a store of an earlier version is changed it is kept as it was, once', async () => {
  const place = oldPlace();
  const before = readCopy(path.join(place, 'fishbowl.db'), tableSums);

  await openAndClose(place);
  await openAndClose(place);

  expect(backupsIn(place)).toEqual(['before-migration-004']);
  const kept = path.join(place, 'backups/before-migration-004/fishbowl.db');
  expect(readCopy(kept, tableSums)).toEqual(before);
  expect(readCopy(kept, lastMigration)).toBe('003');
  await expectWhole(place);
});

test('[K13] a store that is new, or of this version, is not kept', async () => {
  const place = dataDir();
  await furnish(place);

  await openAndClose(place);

  expect(backupsIn(place)).toEqual([]);
});

test('[K13] what was kept can be restored, and is brought to this version again', async () => {
  const place = oldPlace();
  await openAndClose(place);
  const target = path.join(dataDir(), 'elsewhere');

  const backup = path.join(place, 'backups/before-migration-004');
  const order = { backup, target, replace: false, installation: place, nowMs: 1, applyErasure: async () => {} };
  await restoreBackup(order);

  expect(backupsIn(target)).toEqual([]);
  const store = await openStore(target);
  expect(await store.people.accountByLogin('paula-old')).toMatchObject({ name: 'Paula Old', version: 1 });
});

test.each(['begun', 'copied', 'checked', 'done'])(
  '[K13] a start that is killed when the backup before a migration is %s leaves the old store, and the next start goes on',
  async (stage) => {
    const place = oldPlace();
    const before = readCopy(path.join(place, 'fishbowl.db'), tableSums);

    await killedAt('open', stage, place);

    expect(backupsIn(place)).toEqual(stage === 'done' ? ['before-migration-004'] : []);
    expect((await verifyStore(place)).filter(({ sound }) => !sound)).toEqual([]);
    expect(sumsNow(place)).toEqual(before);
    await openAndClose(place);
    expect(fs.readdirSync(path.join(place, 'backups'))).toEqual(['before-migration-004']);
    await expectWhole(place);
  },
  waitMs,
);

test.each([
  'begin',
  'alter table "accounts"',
  'create table "course_members"',
  'create table "erasures"',
  'insert into "kysely_migration"',
  'commit',
])(
  '[K13] a migration that is killed before it says %s leaves the old store, and the next start goes on',
  async (statement) => {
    const place = oldPlace();
    const before = readCopy(path.join(place, 'fishbowl.db'), tableSums);

    await killedAt('migrate', statement, place);

    expect((await verifyStore(place)).filter(({ sound }) => !sound)).toEqual([]);
    const { kysely_migration: _m, kysely_migration_lock: _l, ...left } = sumsNow(place);
    const { kysely_migration: _n, kysely_migration_lock: _k, ...old } = before;
    expect(left).toEqual(old);
    await openAndClose(place);
    await expectWhole(place);
  },
  waitMs,
);

test('[K13] a store that changed since it was kept is kept once more', async () => {
  const place = oldPlace();
  await killedAt('open', 'done', place);
  const db = new Database(path.join(place, 'fishbowl.db'));
  db.exec(`update persons set name = 'Paula Older' where id = 'paula'`);
  db.close();

  await openAndClose(place);

  expect(backupsIn(place)).toEqual(['before-migration-004', 'before-migration-004-2']);
});

test('[N102] of browsers that had a guest’s seat before it was kept how they came, the first is the guest’s, and what was handed on just then nobody’s', async () => {
  const place = oldPlace();
  const db = new Database(path.join(place, 'fishbowl.db'));
  db.exec(`insert into seats values ('sue', 'monday', 'paula', 'supervisor', 'alias-sue', null, 1000, null)`);
  // As hashes are: in no order of coming.
  const tokens = { ann: ['b-first', 'a-later', 'c-last'], sue: ['e-first', 'd-later'] };
  for (const [seatId, hashes] of Object.entries(tokens)) {
    const add = db.prepare('insert into seat_tokens values (?, ?, ?, null)');
    for (const [i, hash] of hashes.entries()) add.run(hash, seatId, 1_000 + i);
    db.prepare('insert into handoffs values (?, ?, 9000)').run(`handed-${seatId}`, seatId);
  }
  db.close();

  const store = await openStore(place);

  const holds = async (seatId: string, hashes: readonly string[]) => {
    const id = seatIdSchema.parse(seatId);
    return Promise.all(hashes.map(async (hash) => (await store.seats.holdOf(id, hash))?.takenUp));
  };
  expect(await holds('ann', tokens.ann)).toEqual([false, true, true]);
  expect(await holds('sue', tokens.sue)).toEqual([false, false]);
  const handed = async (seatId: string) => (await store.seats.useHandoff(`handed-${seatId}`, 5_000))?.hold.takenUp;
  expect([await handed('ann'), await handed('sue')]).toEqual([true, false]);
});

/** After a kill the journal may hold what the file does not. */
function sumsNow(place: string) {
  const db = new Database(path.join(place, 'fishbowl.db'));
  const sums = tableSums(db);
  db.close();
  return sums;
}
