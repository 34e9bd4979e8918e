import fs from 'node:fs';
import path from 'node:path';
import { recordErasures } from '@fishbowl/server/store/erasureList';
import { openSqliteStore } from '@fishbowl/server/store/sqlite/openSqliteStore';
import { personIdSchema } from '@fishbowl/shared/core/ids';
import { expect, onTestFinished, test } from 'vitest';
import { dataDir } from '../../support/dataDir.ts';
import { furnish } from '../../support/furnished.ts';
import { storyMs } from '../../support/patience.ts';
import { runAdmin } from '../../support/runAdmin.ts';
import { startProcess } from '../../support/startProcess.ts';
import { paula } from './contract/build.ts';

const eve = {
  personId: personIdSchema.parse('eve'),
  name: 'Eve',
  login: 'eve',
  passwordHash: 'hash',
  role: 'admin',
  createdMs: 0,
} as const;

/** Paula is in the backup; the colour was red then. */
async function backedUp() {
  const place = path.join(dataDir(), 'data');
  await furnish(place, ({ settings }) => settings.set('colour', 'red'));
  const file = path.join(place, 'fishbowl.db');
  const backup = (await runAdmin(place, 'backup', dataDir())).out.split('\n')[0] ?? '';
  const colour = async () => {
    const store = await openSqliteStore(place);
    onTestFinished(() => store.close());
    return store.settings.get('colour');
  };
  return { place, file, colour, restore: () => runAdmin(place, 'restore', backup, '--replace') };
}

const hiddenSince = 'hidden for an incident since may be open again';
const unheld = 'is damaged, so nobody could be kept out of it';

test.each<[string, (whole: Buffer) => Buffer]>([
  ['nothing of a database', () => Buffer.alloc(8_192, 7)],
  ['damaged in each page but the first', (whole) => Buffer.from(whole).fill(9, 4_096)],
  ['cut off', (whole) => whole.subarray(0, 20_000)],
])(
  '[K56] a backup is put in place of a database that is %s, and it is said what that cannot tell any more',
  async (_, spoil) => {
    const { place, file, colour, restore } = await backedUp();
    fs.writeFileSync(file, spoil(fs.readFileSync(file)));

    const { code, err, out } = await restore();

    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const said of [unheld, `the database in DATA_DIR (${place}) cannot be read`, hiddenSince])
      expect(out).toContain(said);
    expect(await colour()).toBe('red');
  },
  storyMs,
);

test(
  '[K56] the list beside a damaged database is followed, and what is hidden is said to be unknown all the same',
  async () => {
    const { place, file, restore } = await backedUp();
    recordErasures(place, [{ personId: paula, erasedMs: 5 }]);
    fs.writeFileSync(file, Buffer.alloc(8_192, 7));

    const { out } = await restore();

    expect(out).toContain('people erased again: 1\n');
    for (const said of ['is known from the list beside it', hiddenSince]) expect(out).toContain(said);
    expect(fs.readFileSync(file).includes('Paula')).toBe(false);
  },
  storyMs,
);

test(
  '[K56] where a server has the damaged database open nothing is put in its place',
  async () => {
    const { place, file, restore } = await backedUp();
    const server = await startProcess({ dataDir: place, port: 0 });
    onTestFinished(server.kill);
    fs.writeFileSync(file, Buffer.alloc(8_192, 7));

    expect(await restore()).toMatchObject({ code: 1, out: '' });
    expect(fs.readFileSync(file)).toEqual(Buffer.alloc(8_192, 7));
  },
  storyMs,
);

test(
  '[K57] that a database is empty, or of another installation, is said, and not where it is that of the backup',
  async () => {
    const { place, file, colour, restore } = await backedUp();
    const other = 'has nobody in it who is in the backup';

    const own = await restore();
    fs.writeFileSync(file, '');
    const emptied = await restore();
    fs.rmSync(place, { recursive: true });
    const store = await openSqliteStore(place);
    await store.people.addFirstAccount(eve);
    await store.close();
    const anew = await restore();

    for (const said of [other, hiddenSince, unheld]) expect(own.out).not.toContain(said);
    for (const { code, out } of [emptied, anew]) {
      expect(code).toBe(0);
      for (const said of [other, 'after that is back', hiddenSince]) expect(out).toContain(said);
      expect(out).not.toContain(unheld);
    }
    expect(await colour()).toBe('red');
  },
  storyMs,
);
