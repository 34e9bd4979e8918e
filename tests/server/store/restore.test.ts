import fs from 'node:fs';
import path from 'node:path';
import { makeBackup } from '@fishbowl/server/store/backup/makeBackup';
import { type RestoreOrder, restoreBackup } from '@fishbowl/server/store/backup/restoreBackup';
import { verifyStore } from '@fishbowl/server/store/backup/verifyStore';
import { StoreInUse } from '@fishbowl/server/store/StoreInUse';
import { openSqliteStore } from '@fishbowl/server/store/sqlite/openSqliteStore';
import { expect, test } from 'vitest';
import { dataDir } from '../../support/dataDir.ts';
import { furnish } from '../../support/furnished.ts';
import { killedAt } from '../../support/killedAt.ts';
import { openStore } from '../../support/openStore.ts';
import { waitMs } from '../../support/patience.ts';

const nowMs = 1_800_000_000_000;

/** A data folder in which the colour was red when the backup was made, and is blue now. */
async function redThenBlue() {
  const parent = dataDir();
  const place = path.join(parent, 'data');
  await furnish(place, ({ settings }) => settings.set('colour', 'red'));
  const store = await openSqliteStore(place);
  const folder = path.join(place, 'backups');
  const { copyTo } = store;
  const { folder: backup } = await makeBackup({ dataDir: place, folder, name: 'red', madeMs: 1, version: '0', copyTo });
  await store.settings.set('colour', 'blue');
  await store.close();
  return { parent, place, backup };
}

function restored(backup: string, target: string, more: Partial<RestoreOrder> = {}) {
  const order = { backup, target, replace: false, installation: target, nowMs, applyErasure: async () => {} };
  return restoreBackup({ ...order, ...more });
}

async function colourIn(place: string): Promise<string | undefined> {
  const store = await openSqliteStore(place);
  const colour = await store.settings.get('colour');
  await store.close();
  return colour;
}

test('[K11] what is there is left alone, unless it is to be replaced, and then it is moved aside with its backups brought along', async () => {
  const { parent, place, backup } = await redThenBlue();

  await expect(restored(backup, place)).rejects.toThrow(`${place} is not empty; with --replace it is moved aside`);
  expect(await colourIn(place)).toBe('blue');
  const { aside } = await restored(backup, place, { replace: true });

  expect(await colourIn(place)).toBe('red');
  expect(await colourIn(aside ?? '')).toBe('blue');
  expect(fs.readdirSync(parent).toSorted()).toEqual(['data', 'data.before-2027-01-15T08-00-00']);
  expect(fs.readdirSync(path.join(place, 'backups'))).toEqual(['red']);
});

test('[K11] an empty folder is restored into; one that others have, or that is not ours, is not', async () => {
  const { place, backup } = await redThenBlue();
  const [empty, others] = [dataDir(), dataDir()];
  fs.writeFileSync(path.join(others, 'letter.txt'), 'Dear Ann');

  await restored(backup, empty);
  expect(await colourIn(empty)).toBe('red');
  await expect(restored(backup, others, { replace: true })).rejects.toThrow('no data folder of Fishbowl');
  expect(fs.readdirSync(others)).toEqual(['letter.txt']);
  const store = await openStore(place);
  await expect(restored(backup, place, { replace: true })).rejects.toBeInstanceOf(StoreInUse);
  expect(await store.settings.get('colour')).toBe('blue');
});

test.each([
  ['begun', 'blue'],
  ['copied', 'blue'],
  ['checked', 'blue'],
  ['waiting', 'blue'],
  ['movedAside', 'red'],
  ['done', 'red'],
])(
  '[K11] a restore that is killed when %s leaves one of the two whole, and can be done again',
  async (stage, colour) => {
    const { parent, place, backup } = await redThenBlue();
    const kept = path.join(dataDir(), 'red');
    fs.cpSync(backup, kept, { recursive: true });

    await killedAt('restore', stage, place, kept);

    expect(await colourIn(place)).toBe(colour);
    expect(new Set((await verifyStore(place)).map(({ sound }) => sound))).toEqual(new Set([true]));
    expect(fs.readdirSync(path.join(place, 'backups'))).toEqual(['red']);
    await restored(kept, place, { replace: true, nowMs: nowMs + 5_000 });
    expect(await colourIn(place)).toBe('red');
    expect(fs.readdirSync(parent).filter((name) => !/^data(\.before-.+)?$/.test(name))).toEqual([]);
  },
  waitMs,
);

test('[K15] a backup that is damaged anywhere is refused by the file, and nothing is put in place', async () => {
  const { backup } = await redThenBlue();
  const attempt = async (spoil: (copy: string) => void) => {
    const [copy, target] = [path.join(dataDir(), 'copy'), path.join(dataDir(), 'target')];
    fs.cpSync(backup, copy, { recursive: true });
    spoil(copy);
    const said = await restored(copy, target).catch((error: unknown) => String(error));
    expect(fs.existsSync(target)).toBe(false);
    expect(fs.readdirSync(path.dirname(target))).toEqual([]);
    return said;
  };
  const edited = (file: string, edit: (bytes: Buffer) => Buffer) => (copy: string) => {
    const place = path.join(copy, file);
    fs.writeFileSync(place, edit(fs.readFileSync(place)));
  };
  const oneBit = (bytes: Buffer) => {
    bytes.writeUInt8(bytes.readUInt8(9_000) ^ 1, 9_000);
    return bytes;
  };
  const worded = (from: string | RegExp, to: string) => (bytes: Buffer) => Buffer.from(String(bytes).replace(from, to));

  expect(await attempt(edited('fishbowl.db', oneBit))).toContain('fishbowl.db is damaged');
  expect(await attempt(edited('fishbowl.db', (bytes) => bytes.subarray(0, 9_000)))).toContain('fishbowl.db is damaged');
  expect(await attempt((copy) => fs.rmSync(path.join(copy, 'fishbowl.db')))).toContain('fishbowl.db is missing');
  expect(await attempt((copy) => fs.rmSync(path.join(copy, 'manifest.json')))).toContain('is no backup');
  expect(await attempt(edited('manifest.json', worded('"fishbowl.db"', '"../fishbowl.db"')))).toContain('is no backup');
  expect(await attempt(edited('manifest.json', worded('"format": 1', '"format": 2')))).toContain('is no backup');
  expect(await attempt(edited('manifest.json', worded(/"lastMigration": "\d+"/, '"lastMigration": "999"')))).toContain(
    'is of a newer version',
  );
  const settings = /("settings": \{\s+"rows": \d+,\s+"sha256": ")./;
  expect(await attempt(edited('manifest.json', worded(settings, '$1g')))).toContain('is no backup');
  expect(await attempt(edited('manifest.json', worded(/("settings": \{[^}]+")[0-9a-f]{8}/, '$100000000')))).toContain(
    'the table settings is not what was backed up',
  );
});
