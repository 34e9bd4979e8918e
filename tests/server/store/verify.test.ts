import fs from 'node:fs';
import path from 'node:path';
import { verifyStore } from '@fishbowl/server/store/backup/verifyStore';
import type { Finding } from '@fishbowl/server/store/sqlite/inspect';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { dataDir } from '../../support/dataDir.ts';
import { furnish, monday } from '../../support/furnished.ts';
import { openStore } from '../../support/openStore.ts';
import { plantOldStore } from '../../support/version1/oldStore.ts';
import { noteEntry } from './contract/build.ts';

async function furnishedWithNote(): Promise<string> {
  const place = dataDir();
  await furnish(place, async ({ events, audit }) => {
    const { length } = await events.load(monday);
    await events.commit(monday, [noteEntry(length + 1, 'a note')]);
    await audit.append({ action: 'auditRead', byId: null }, 2_000);
    await audit.append({ action: 'auditRead', byId: null }, 3_000);
  });
  return place;
}

/** What is found wrong after somebody has been at the file with a tool. */
async function wrongAfter(sql: string): Promise<readonly string[]> {
  const place = await furnishedWithNote();
  const db = new Database(path.join(place, 'fishbowl.db'));
  db.pragma('foreign_keys = off');
  db.exec(sql);
  db.close();
  return wrong(await verifyStore(place));
}

function wrong(findings: readonly Finding[]): readonly string[] {
  return findings.filter(({ sound }) => !sound).map(({ of, text }) => `${of}: ${text}`);
}

test('[K15] a sound store is told by its counts, and nothing is changed in it', async () => {
  const place = await furnishedWithNote();
  const store = await openStore(place);
  const { length } = await store.events.load(monday);
  await store.close();
  const names = fs.readdirSync(place);

  const findings = await verifyStore(place);

  expect(findings).toMatchObject([
    { of: 'database', sound: true, text: expect.stringMatching(/^\d+ tables, \d+ rows$/) },
    { of: 'references', sound: true },
    { of: 'sessions', sound: true, text: `1 logs, ${length} events` },
    { of: 'audit', sound: true, text: expect.stringMatching(/^3 entries, 0 erased; head [0-9a-f]{64}$/) },
  ]);
  expect(fs.readdirSync(place)).toEqual(names);
});

test('[K15] a store of an earlier version is looked through as it is', async () => {
  const place = dataDir();
  plantOldStore(place);

  const findings = await verifyStore(place);

  expect(wrong(findings)).toEqual([]);
  expect(findings.at(-1)).toMatchObject({ of: 'audit', text: 'not kept by the version that this is of' });
  expect(fs.readdirSync(place)).toEqual(['fishbowl.db']);
});

test.each([
  ['delete from events where seq = 3', 'sessions: session monday: event 3 is missing'],
  [
    `update events set event_json = '{"type":"danced"}' where seq = 2`,
    'sessions: session monday: event 2 cannot be read',
  ],
  [`update events set event_json = '{' where seq = 2`, 'sessions: session monday: event 2 cannot be read'],
  ['delete from texts', /^sessions: session monday: the text of event \d+ is missing$/],
  ['delete from events', 'sessions: session monday: has no log'],
  [`update audit set action = 'signedIn' where seq = 2`, 'audit: entry 2 is missing, or not what was written'],
  ['delete from audit where seq = 2', 'audit: entry 2 is missing, or not what was written'],
  ['update audit set salt = null where seq = 3', 'audit: entry 3 is missing, or not what was written'],
  ['delete from audit where seq = 3', 'audit: it was cut off: entries 3 to 3 are missing'],
  ['delete from audit where seq > 1', 'audit: it was cut off: entries 2 to 3 are missing'],
  ['delete from audit', 'audit: it was cut off: entries 1 to 3 are missing'],
  ["delete from settings where key = 'auditHead'", 'audit: where it ends is not as it was noted'],
  ["delete from persons where id = 'paula'", /^references: row \d+ of \w+ names a row of persons that is missing$/],
])('[K15] %s is found', async (sql, told) => {
  const said = await wrongAfter(sql);

  expect(said).toContainEqual(typeof told === 'string' ? told : expect.stringMatching(told));
});

test('[K15] a file that is damaged, or no database, is told', async () => {
  const place = await furnishedWithNote();
  const file = path.join(place, 'fishbowl.db');
  const bytes = fs.readFileSync(file);

  fs.writeFileSync(file, Buffer.concat([bytes.subarray(0, 8_192), Buffer.alloc(8_192, 7), bytes.subarray(16_384)]));
  expect(wrong(await verifyStore(place)).length).toBeGreaterThan(0);
  fs.writeFileSync(file, 'Dear Ann');
  expect(wrong(await verifyStore(place))).toEqual(['database: cannot be read: file is not a database']);
});
