import path from 'node:path';
import type { Audit, AuditFact } from '@fishbowl/server/store/Audit';
import { personIdSchema } from '@fishbowl/shared/core/ids';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { dataDir } from '../../support/dataDir.ts';
import { openStore } from '../../support/openStore.ts';

const signedIn: AuditFact = { action: 'signedIn', byId: personIdSchema.parse('paula') };

/** What somebody with the file in hand might do to the second of three entries. */
const tamperings = [
  ['the time is another', 'update audit set at_ms = at_ms + 1 where seq = 2'],
  ['the action is another', "update audit set action = 'signedOut' where seq = 2"],
  ['the words are others', `update audit set payload_json = '{"byId":null}' where seq = 2`],
  ['the salt is another', "update audit set salt = 'x' where seq = 2"],
  ['the words alone are gone', 'update audit set payload_json = null where seq = 2'],
  ['the commitment is another', "update audit set commitment = 'x' where seq = 2"],
  ['the hash is another', "update audit set hash = 'x' where seq = 2"],
  ['it is gone', 'delete from audit_persons where seq = 2; delete from audit where seq = 2'],
] as const;

/** A record of three, after somebody has been at its file with a tool. */
async function tampered(sql: string): Promise<Audit> {
  const place = dataDir();
  const store = await openStore(place);
  for (const atMs of [1, 2, 3]) await store.audit.append(signedIn, atMs);
  await store.close();
  const file = new Database(path.join(place, 'fishbowl.db'));
  file.pragma('foreign_keys = off');
  file.exec(sql);
  file.close();
  return (await openStore(place)).audit;
}

test.each(tamperings)('[K16] that in the record %s is found, and where', async (_, tampering) => {
  const audit = await tampered(tampering);

  expect(await audit.check()).toEqual({ ok: false, broken: 2 });
});

test.each([
  [1, 'delete from audit where seq > 1'],
  [2, 'delete from audit where seq > 2'],
  [0, 'delete from audit; delete from audit_persons'],
] as const)('[N91] that the record was cut off after entry %i is found, also once it goes on', async (kept, cut) => {
  const audit = await tampered(cut);

  expect(await audit.check()).toEqual({ ok: false, broken: kept + 1, upTo: 3 });
  await audit.append(signedIn, 4);
  expect((await audit.page(1)).map(({ seq }) => seq)).toEqual([4]);
  expect(await audit.check()).toEqual({ ok: false, broken: kept + 1 });
});

test.each([
  ['is gone', "delete from settings where key = 'auditHead'"],
  ['cannot be read', "update settings set value = '{' where key = 'auditHead'"],
  ['is of an earlier entry', "update settings set value = json_set(value, '$.seq', 2) where key = 'auditHead'"],
  ['is another', "update settings set value = json_set(value, '$.hash', 'x') where key = 'auditHead'"],
])('[N91] that the note of where the record ends %s is found', async (_, tampering) => {
  const audit = await tampered(tampering);

  expect(await audit.check()).toEqual({ ok: false, broken: 'head' });
});

test('[N91] the record goes on, with numbers of its own, where the note of its end was lost', async () => {
  const audit = await tampered("delete from settings where key = 'auditHead'");

  await audit.append(signedIn, 4);

  expect(await audit.check()).toMatchObject({ ok: true, entries: 4 });
});
