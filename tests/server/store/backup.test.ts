import fs from 'node:fs';
import path from 'node:path';
import { makeBackup } from '@fishbowl/server/store/backup/makeBackup';
import { readManifest } from '@fishbowl/server/store/backup/manifest';
import { restoreBackup } from '@fishbowl/server/store/backup/restoreBackup';
import { verifyStore } from '@fishbowl/server/store/backup/verifyStore';
import type { Store } from '@fishbowl/server/store/Store';
import { sessionIdSchema } from '@fishbowl/shared/core/ids';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { dataDir } from '../../support/dataDir.ts';
import { furnish, sumsOf, withoutRecord } from '../../support/furnished.ts';
import { killedAt } from '../../support/killedAt.ts';
import { openStore } from '../../support/openStore.ts';
import { waitMs } from '../../support/patience.ts';
import { entry, noteEntry, tuesday } from './contract/build.ts';

const madeMs = 1_800_000_000_000;
const wednesday = sessionIdSchema.parse('wednesday');
const applyErasure = async () => {};

function backUp(dataDir: string, store: Pick<Store, 'copyTo'>, folder = path.join(dataDir, 'backups')) {
  const order = { dataDir, folder, name: 'made', madeMs, version: '0', copyTo: (file: string) => store.copyTo(file) };
  return makeBackup(order);
}

async function soundness(place: string): Promise<readonly boolean[]> {
  return (await verifyStore(place)).map(({ sound }) => sound);
}

function spoil(file: string, sql: string): void {
  const db = new Database(file);
  db.exec(sql);
  db.close();
}

/** Writes without end: logs with notes, and transactions that set two settings alike. */
function load(store: Store) {
  const written = { events: 0, stop: false };
  const events = async () => {
    for (let seq = 1; !written.stop; seq += 1) {
      await store.events.commit(tuesday, [seq % 2 ? entry(seq) : noteEntry(seq, 'x'.repeat(2_000))]);
      written.events = seq;
    }
  };
  const settings = async () => {
    for (let n = 0; !written.stop; n += 1) {
      await store.atOnce(async ({ settings }) => {
        await settings.set('one', String(n));
        await new Promise((resolve) => setImmediate(resolve));
        await settings.set('two', String(n));
      });
    }
  };
  const all = Promise.all([events(), settings()]);
  return {
    written,
    async stop() {
      written.stop = true;
      await all;
    },
  };
}

test(
  '[K9] a backup that is made while people go on restores elsewhere, equal by checksum',
  async () => {
    const place = dataDir();
    await furnish(place);
    const store = await openStore(place);
    for (let seq = 1; seq <= 40; seq += 1) await store.events.commit(wednesday, [noteEntry(seq, 'x'.repeat(50_000))]);
    const busy = load(store);
    await expect.poll(() => busy.written.events, { timeout: waitMs }).toBeGreaterThan(3);

    const before = busy.written.events;
    const { folder, manifest } = await backUp(place, store);
    const after = busy.written.events;
    await busy.stop();
    const target = path.join(dataDir(), 'elsewhere');
    const order = { backup: folder, target, replace: false, installation: place, nowMs: madeMs, applyErasure };
    await restoreBackup({ ...order, copyTo: store.copyTo });

    expect(sumsOf(target)).toEqual(withoutRecord(manifest.tables));
    expect(after).toBeGreaterThan(before); // It went on meanwhile.
    const restored = await openStore(target);
    const kept = await restored.events.load(tuesday);
    expect(kept.map(({ seq }) => seq)).toEqual(kept.map((_, i) => i + 1));
    expect(kept.length).toBeGreaterThanOrEqual(before);
    expect(kept.filter(({ text }) => text === null)).toEqual([]);
    expect(await restored.settings.get('one')).toBe(await restored.settings.get('two'));
    expect(await restored.audit.page(1)).toMatchObject([{ action: 'restored' }]);
  },
  waitMs,
);

test('[K9] a backup holds what the installation is recognised by, for its owner only', async () => {
  const place = dataDir();
  await furnish(place);
  fs.mkdirSync(path.join(place, 'tls'));
  for (const name of ['secret.key', 'alive', 'tls/cert.pem', 'tls/key.pem'])
    fs.writeFileSync(path.join(place, name), name);
  const store = await openStore(place);

  const { folder } = await backUp(place, store);
  const target = path.join(dataDir(), 'elsewhere');
  const order = { backup: folder, target, replace: false, installation: place, nowMs: madeMs, applyErasure };
  await restoreBackup({ ...order, copyTo: store.copyTo });

  const names = (dir: string) => fs.readdirSync(dir, { recursive: true }).map(String).toSorted();
  const files = ['alive', 'fishbowl.db', 'secret.key', 'tls', 'tls/cert.pem', 'tls/key.pem'];
  expect(names(folder)).toEqual([...files, 'manifest.json'].toSorted());
  expect(names(target)).toEqual(files);
  expect(fs.readFileSync(path.join(target, 'tls/key.pem'), 'utf8')).toBe('tls/key.pem');
  for (const dir of [folder, target]) {
    const modes = [dir, ...names(dir).map((name) => path.join(dir, name))].map(
      (file) => fs.statSync(file).mode & 0o777,
    );
    expect(new Set(modes)).toEqual(new Set([0o700, 0o600]));
  }
  const again = await backUp(place, store);
  expect(again.folder).toBe(`${folder}-2`);
});

test('[N91][K9] a backup names where the record ended, which the store no longer does once it goes on', async () => {
  const place = dataDir();
  await furnish(place);
  const store = await openStore(place);
  const then = await store.audit.check();

  const { folder } = await backUp(place, store);
  await store.audit.append({ action: 'auditRead', byId: null }, 2_000);

  expect(then).toEqual({ ok: true, entries: 1, erased: 0, head: readManifest(folder).auditHead?.hash });
  expect(readManifest(folder).auditHead?.seq).toBe(1);
  expect(await store.audit.check()).toMatchObject({ ok: true, entries: 2 });
});

test('[K9] a backup whose copy is not sound never gets its name', async () => {
  const place = dataDir();
  await furnish(place);
  const store = await openStore(place);
  const copyTo = async (file: string) => {
    await store.copyTo(file);
    spoil(file, 'update audit set at_ms = at_ms + 1');
  };

  await expect(backUp(place, { copyTo })).rejects.toThrow('audit: entry 1 is missing, or not what was written');

  expect(fs.readdirSync(path.join(place, 'backups'))).toEqual([]);
});

test.each(['begun', 'raw', 'copied', 'checked', 'done'])(
  '[K10] a backup that is killed when %s is there whole or not at all; nothing else is harmed, and the next clears up',
  async (stage) => {
    const place = dataDir();
    await furnish(place);
    const before = sumsOf(place);

    await killedAt('backup', stage, place);

    const backups = path.join(place, 'backups');
    const made = () => fs.readdirSync(backups).filter((name) => !name.startsWith('.'));
    expect(made()).toEqual(stage === 'done' ? ['made'] : []);
    expect(new Set(await soundness(place))).toEqual(new Set([true]));
    const store = await openStore(place);
    await backUp(place, store);
    await store.close();
    expect(fs.readdirSync(backups)).toEqual(stage === 'done' ? ['made', 'made-2'] : ['made']);
    for (const name of made()) {
      const target = path.join(dataDir(), 'elsewhere');
      const backup = path.join(backups, name);
      await restoreBackup({ backup, target, replace: false, installation: place, nowMs: madeMs, applyErasure });
      expect(sumsOf(target)).toEqual(before);
    }
  },
  waitMs,
);
