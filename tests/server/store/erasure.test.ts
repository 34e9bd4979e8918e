import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { eraseAgain } from '@fishbowl/server/cli/eraseAgain';
import { makeBackup } from '@fishbowl/server/store/backup/makeBackup';
import { fileSum } from '@fishbowl/server/store/backup/manifest';
import { restoreBackup } from '@fishbowl/server/store/backup/restoreBackup';
import { erasureListName, readErasures, recordErasure } from '@fishbowl/server/store/erasureList';
import type { Store } from '@fishbowl/server/store/Store';
import { openSqliteStore } from '@fishbowl/server/store/sqlite/openSqliteStore';
import { commandIdSchema, personIdSchema, seatIdSchema, textIdSchema } from '@fishbowl/shared/core/ids';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { dataDir } from '../../support/dataDir.ts';
import { furnish, monday } from '../../support/furnished.ts';
import { openStore } from '../../support/openStore.ts';
import { account, guestSeat, noteEntry } from './contract/build.ts';

const zelda = personIdSchema.parse('person-47');
const seatId = seatIdSchema.parse('seat-47');
/** What must be nowhere, wherever it was written. */
const traces = ['Zelda Quixote', 'zelda.q', 'she said xyzzy'];
const nowMs = 1_800_000_000_000;
const applyErasure = eraseAgain(randomBytes);

/** She comes, sits down, writes a note and chooses a new name for herself. */
async function zeldaComes(store: Store): Promise<void> {
  await store.people.addAccount(account({ personId: zelda, name: 'Zelda Quixote the first', login: 'zelda.q' }));
  const { guestName: _none, ...seat } = guestSeat('47', { id: seatId, personId: zelda, sessionId: monday });
  await store.seats.take(seat);
  const length = (await store.events.load(monday)).length;
  const { event, ...note } = noteEntry(length + 1, 'she said xyzzy');
  const textId = textIdSchema.parse('note47');
  const commandId = commandIdSchema.parse('note47');
  if (event.type !== 'noteWritten') throw new Error('not a note');
  await store.events.commit(monday, [{ ...note, commandId, seatId, event: { ...event, seatId, textId } }]);
  await store.people.rename(zelda, 'Zelda Quixote');
  await store.audit.append({ action: 'personEdited', byId: zelda, aboutId: zelda }, 2_000);
}

function tracesIn(dir: string): readonly string[] {
  const files = fs.readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.flatMap((file) => {
    const bytes = fs.readFileSync(path.join(file.parentPath, file.name));
    return traces.filter((trace) => bytes.includes(trace)).map((trace) => `${file.name}: ${trace}`);
  });
}

function backUp(place: string, folder: string, { copyTo }: Store) {
  return makeBackup({ dataDir: place, folder, name: 'made', madeMs: 1, version: '0', copyTo });
}

test.each([
  'the folder of backups',
  'the old data folder',
  'the backup itself',
  'the installation’s list',
  'the installation’s database',
])('[K12] who was erased leaves no trace when an older backup is restored: known from %s', async (source) => {
  const [place, folder] = [path.join(dataDir(), 'data'), dataDir()];
  await furnish(place, zeldaComes);
  const store = await openSqliteStore(place);
  const { folder: older } = await backUp(place, folder, store);
  expect(tracesIn(older).length).toBeGreaterThan(0);
  await applyErasure(store, zelda, nowMs);
  if (source !== 'the installation’s database') recordErasure(place, zelda, nowMs);
  if (source === 'the folder of backups') await backUp(place, folder, store);
  if (source === 'the backup itself')
    fs.copyFileSync(path.join(place, erasureListName), path.join(older, erasureListName));
  if (source === 'the backup itself') addToManifest(older, erasureListName);
  await store.close();
  if (source === 'the installation’s list') fs.rmSync(path.join(place, 'fishbowl.db'));
  const installation = source.startsWith('the installation') ? place : dataDir();
  const target = source === 'the old data folder' ? place : path.join(dataDir(), 'elsewhere');

  const order = { backup: older, target, replace: true, installation, nowMs, applyErasure };
  const { erased } = await restoreBackup(order);

  expect(erased).toBe(1);
  expect(tracesIn(target)).toEqual([]);
  expect(readErasures(target)).toEqual([{ personId: zelda, erasedMs: nowMs }]);
  const restored = await openStore(target);
  expect(await restored.people.accountByLogin('zelda.q')).toBeUndefined();
  expect((await restored.events.load(monday)).at(-1)).toMatchObject({ seatId, text: null });
  expect(await restored.audit.check()).toMatchObject({ ok: true, erased: 1 });
  expect(await restored.people.accountByLogin('paula')).toMatchObject({ name: 'Paula' });
});

test('[K12] who kept a guest’s seat in an account is erased by both names in an older backup', async () => {
  const [place, folder] = [path.join(dataDir(), 'data'), dataDir()];
  await furnish(place, async (store) => {
    await store.seats.take(guestSeat('46', { sessionId: monday, guestName: 'Zelda Quixote' }));
    const { personId: _none, ...rest } = account({ name: 'Z', login: 'z' });
    await store.people.addAccount({ ...rest, personId: zelda });
  });
  const store = await openSqliteStore(place);
  const { folder: older } = await backUp(place, folder, store);
  expect(tracesIn(older)).not.toEqual([]);
  const signIn = { id: 'in', personId: zelda, createdMs: 1, lastSeenMs: 1, expiresMs: 9, userAgent: '' };
  await store.signIns.add(signIn, 'hash');
  expect(
    await store.seats.claim(
      seatIdSchema.parse('46'),
      { personId: zelda, signInId: 'in', tokenHash: 'token-46', mentoring: false },
      1,
    ),
  ).toBe('claimed');
  await applyErasure(store, zelda, nowMs);
  await backUp(place, folder, store);
  await store.close();
  const target = path.join(dataDir(), 'elsewhere');

  await restoreBackup({ backup: older, target, replace: false, installation: dataDir(), nowMs, applyErasure });

  expect(tracesIn(target)).toEqual([]);
});

test('[K12] who stands as erased in the database alone is known to the folder of backups as well', async () => {
  const [place, folder] = [dataDir(), dataDir()];
  await furnish(place, zeldaComes);
  const db = new Database(path.join(place, 'fishbowl.db'));
  db.exec(`insert into erasures values ('${zelda}', 5000)`);
  db.close();

  const { folder: backup } = await backUp(place, folder, await openStore(place));

  for (const dir of [folder, backup]) expect(readErasures(dir)).toEqual([{ personId: zelda, erasedMs: 5_000 }]);
});

test('[K12] the list of the erased names each once, and survives a line that was cut short', () => {
  const place = dataDir();
  expect(readErasures(place)).toEqual([]);

  recordErasure(place, zelda, 1);
  recordErasure(place, zelda, 2);
  fs.appendFileSync(path.join(place, erasureListName), '{"personId":"person-48","era');
  recordErasure(place, personIdSchema.parse('person-49'), 3);

  expect(readErasures(place)).toEqual([
    { personId: zelda, erasedMs: 1 },
    { personId: 'person-49', erasedMs: 3 },
  ]);
  expect(fs.statSync(path.join(place, erasureListName)).mode & 0o777).toBe(0o600);
});

test('[K14] what is erased is gone from every file of the data folder, while the store is open', async () => {
  const place = dataDir();
  await furnish(place, zeldaComes);
  const file = path.join(place, 'fishbowl.db');
  moveNamesAbout(file);
  expect(fs.readFileSync(file).includes('zelda.q 1')).toBe(true); // Overwriting alone does not reach all of it.
  const store = await openStore(place);
  await applyErasure(store, zelda, nowMs);

  await store.scrub();

  expect(tracesIn(place)).toEqual([]);
  await store.close();
  expect(tracesIn(place)).toEqual([]);
});

test('[K14] what is erased is overwritten in the database itself', async () => {
  const place = dataDir();
  await furnish(place, zeldaComes);
  const store = await openStore(place);
  await store.settings.set('long', 'Zelda Quixote '.repeat(5_000));
  await applyErasure(store, zelda, nowMs);
  await store.settings.remove('long');

  await store.close();

  expect(tracesIn(place)).toEqual([]);
});

/** Splits pages, which leaves copies behind that SQLite forgets, and deletes what was in them. */
function moveNamesAbout(file: string): void {
  const db = new Database(file);
  db.pragma('secure_delete = on');
  const add = db.prepare('insert into settings (key, value) values (?, ?)');
  const rows = 20_000;
  const add20000 = db.transaction(() => {
    for (let n = 0; n < rows; n += 1) {
      const key = (n * 7_919) % rows;
      const isHers = n % 17 === 0;
      add.run(isHers ? `zelda.q ${key}` : String(key), 'x'.repeat((n * 31) % 200));
    }
  });
  add20000();
  db.exec("delete from settings where key like 'zelda.q%'");
  db.close();
}

function addToManifest(backup: string, name: string): void {
  const file = path.join(backup, 'manifest.json');
  const sum = fileSum(path.join(backup, name));
  fs.writeFileSync(file, String(fs.readFileSync(file)).replace('"files": {', `"files": { "${name}": "${sum}",`));
}
