import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { StoreInUse } from '@fishbowl/server/store/StoreInUse';
import { expect, test } from 'vitest';
import { dataDir } from '../../support/dataDir.ts';
import { fillableDisk } from '../../support/fillableDisk.ts';
import { openStore } from '../../support/openStore.ts';
import { refusableRecord } from '../../support/refusableRecord.ts';
import { entry, guestSeat, monday, noteEntry, tuesday, withSession } from './contract/build.ts';
import { storeContract } from './contract/storeContract.ts';

const openStoreOnce = fileURLToPath(new URL('../../support/openStoreOnce.ts', import.meta.url));

storeContract('sqlite', openStore);

test('[K4] nobody else can open the data directory, neither in this process nor in another', async () => {
  const place = dataDir();
  const store = await openStore(place);

  await expect(openStore(place)).rejects.toBeInstanceOf(StoreInUse);
  const other = spawnSync(process.execPath, [openStoreOnce, place]);
  expect(other.stdout.toString()).toBe('StoreInUse');

  await store.close();
  await expect(openStore(place)).resolves.toBeDefined();
});

test('[K5] only the owner can read the data directory and what is in it', async () => {
  const place = path.join(dataDir(), 'data');
  const { events } = await openStore(place);
  await events.commit(monday, [entry(1)]);

  const modes = [place, ...fs.readdirSync(place).map((file) => path.join(place, file))].map(
    (file) => fs.statSync(file).mode & 0o777,
  );

  expect(modes.length).toBeGreaterThan(2);
  expect(new Set(modes)).toEqual(new Set([0o700, 0o600]));
});

test('[N90] what cannot be told to the record is not in the log either', async () => {
  const { store, ...record } = await refusableRecord(dataDir());
  record.refuse();

  await expect(store.events.commit(monday, [noteEntry(1, 'warm'), entry(2)])).rejects.toThrow();
  expect(await store.events.load(monday)).toEqual([]);
  await store.events.commit(monday, [noteEntry(1, 'warm')]);

  record.allow();
  await store.events.commit(monday, [entry(2)]);
  expect(await store.audit.page(9)).toMatchObject([{ seq: 1, action: 'revealed' }]);
});

test('[K7] a full disk rejects the commit with its reason; the rest goes on', async () => {
  const { store, ...disk } = await fillableDisk(dataDir());
  const { events } = await withSession(store);
  await events.commit(monday, [entry(1)]);
  disk.fill();

  await expect(events.commit(monday, [noteEntry(2, 'x'.repeat(20_000))])).rejects.toMatchObject({ reason: 'full' });
  const takeSeat = () => store.seats.take(guestSeat('ann', { guestName: 'x'.repeat(20_000) }));
  await expect(takeSeat()).rejects.toMatchObject({ name: 'StoreFailure', reason: 'full' });

  await events.commit(monday, [entry(2)]);
  expect(await events.load(monday)).toEqual([entry(1), entry(2)]);
  disk.restore();
  await events.commit(monday, [noteEntry(3, 'x'.repeat(20_000))]);
  await takeSeat();
});

test('[K7] a store that has become read-only rejects what is to be written, is read as ever, and recovers', async () => {
  const { store, ...disk } = await fillableDisk(dataDir());
  const { events } = await withSession(store);
  await events.commit(monday, [entry(1)]);
  disk.protect();

  await expect(events.commit(monday, [entry(2)])).rejects.toMatchObject({ reason: 'readOnly' });
  await expect(store.seats.take(guestSeat('ann'))).rejects.toMatchObject({ reason: 'readOnly' });
  expect(await events.load(monday)).toEqual([entry(1)]);
  expect(await store.sessions.byId(monday)).toBeDefined();

  disk.restore();
  await events.commit(monday, [entry(2)]);
  await store.seats.take(guestSeat('ann'));
});

test('[K3] what sessions commit at the same moment is written in one transaction, with one sync', async () => {
  let transactions = 0;
  const nowMs = () => {
    transactions += 1;
    return 1_000;
  };
  const { events } = await openStore(dataDir(), { nowMs });

  await Promise.all([events.commit(monday, [entry(1)]), events.commit(tuesday, [entry(1)])]);
  expect(transactions).toBe(1);

  await events.commit(monday, [entry(2)]);
  expect(transactions).toBe(2);
});
