import path from 'node:path';
import { personIdSchema } from '@fishbowl/shared/core/ids';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { dataDir } from '../../support/dataDir.ts';
import { openStore } from '../../support/openStore.ts';

const paula = personIdSchema.parse('paula');

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

test.each(tamperings)('[K16] that in the record %s is found, and where', async (_, tampering) => {
  const place = dataDir();
  const store = await openStore(place);
  for (const atMs of [1, 2, 3]) await store.audit.append({ action: 'signedIn', byId: paula }, atMs);
  await store.close();
  const file = new Database(path.join(place, 'fishbowl.db'));
  file.exec(tampering);
  file.close();

  const { audit } = await openStore(place);

  expect(await audit.check()).toEqual({ ok: false, broken: 2 });
});
