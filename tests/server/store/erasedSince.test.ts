import fs from 'node:fs';
import path from 'node:path';
import { makeBackup } from '@fishbowl/server/store/backup/makeBackup';
import { readErasures } from '@fishbowl/server/store/erasureList';
import { newPersonReplySchema } from '@fishbowl/shared/protocol/http/people';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { dataDir } from '../../support/dataDir.ts';
import { liveServer } from '../../support/liveServer.ts';
import { storyMs } from '../../support/patience.ts';
import { runAdmin } from '../../support/runAdmin.ts';
import { webSession } from '../../support/webSession.ts';

const login = 'vera';

/** Vera stands in two backups, then she is erased; one of the folders cannot be reached meanwhile. */
async function erasedSince() {
  const parent = dataDir();
  const server = await liveServer({ dataDir: path.join(parent, 'data') });
  const { url, setupToken, store, log } = server;
  const { paula } = await webSession(url, setupToken);
  const { person } = await paula.post(newPersonReplySchema, '/api/people', { name: 'Vera', login, role: 'member' });
  const [near, away] = [path.join(parent, 'near'), path.join(parent, 'away')];
  const backUp = async (folder: string) => {
    const order = { dataDir: server.dataDir, folder, name: 'made', madeMs: 1, version: '0', copyTo: store.copyTo };
    return (await makeBackup(order)).folder;
  };
  const [backup] = [await backUp(near), await backUp(away)];
  fs.renameSync(away, `${away}.unmounted`);
  await paula.post(z.null(), `/api/people/${person.personId}/erasure`, { login });
  return { parent, place: server.dataDir, log, near, away, backup, personId: person.personId };
}

test('[K51] an erasure is at once in the list beside each backup that can be reached; of the others the log tells', async () => {
  const { near, away, log, place, personId } = await erasedSince();

  for (const dir of [place, near]) expect(readErasures(dir)).toMatchObject([{ personId }]);
  expect(readErasures(`${away}.unmounted`)).toEqual([]);
  const told = JSON.stringify(log.lines.filter((line) => JSON.stringify(line).includes('do not know of an erasure')));
  expect(told).toContain(away);
  expect(told).not.toContain(near);
  expect(told).not.toContain(personId);
});

test(
  '[K50] who was erased stays so where an older backup is restored elsewhere, also while the server runs; elsewhere it is said who is not known',
  async () => {
    const { parent, place, backup, near } = await erasedSince();
    for (const dir of [near, place]) fs.rmSync(path.join(dir, 'erasures.jsonl')); // The database alone knows.
    const into = path.join(parent, 'into');

    const busy = await runAdmin(place, 'restore', backup, '--into', into);
    const carried = await runAdmin(path.join(dataDir(), 'data'), 'restore', backup);

    expect(busy).toMatchObject({ code: 0, err: '' });
    expect(busy.out).toContain('people erased again: 1\n');
    expect(busy.out).not.toContain('there is nothing of Fishbowl');
    expect(carried.out).toContain('people erased again: 0\n');
    expect(carried.out).toMatch(/there is nothing of Fishbowl in DATA_DIR .*\n.*as old as the backup/);
    expect(fs.readFileSync(path.join(into, 'fishbowl.db')).includes(login)).toBe(false);
  },
  storyMs,
);
