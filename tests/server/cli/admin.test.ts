import fs from 'node:fs';
import path from 'node:path';
import { hashOf } from '@fishbowl/server/auth/tokens';
import { readManifest } from '@fishbowl/server/store/backup/manifest';
import { openSqliteStore } from '@fishbowl/server/store/sqlite/openSqliteStore';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { dataDir } from '../../support/dataDir.ts';
import { furnish, sumsOf, withoutRecord } from '../../support/furnished.ts';
import { openStore } from '../../support/openStore.ts';
import { storyMs, waitMs } from '../../support/patience.ts';
import { runAdmin } from '../../support/runAdmin.ts';
import { startProcess } from '../../support/startProcess.ts';

const zelda = ['person', 'add', '--name', 'Zelda', '--login', 'zelda', '--role', 'admin'];

test(
  '[O5] help lists the commands; an unknown one is named with the list, and ends with 2',
  async () => {
    const place = path.join(dataDir(), 'data');

    const [help, unknown, wrong] = await Promise.all([
      runAdmin(place, 'help'),
      runAdmin(place, 'drop'),
      runAdmin(place, 'person', 'add', '--name', 'Zelda'),
    ]);

    expect(help).toMatchObject({ code: 0, err: '' });
    for (const command of ['person add', 'person reset', 'backup', 'restore', 'verify'])
      expect(help.out).toContain(command);
    expect(unknown).toEqual({ code: 2, out: '', err: `drop: there is no such command\n\n${help.out}` });
    expect(wrong).toEqual({ code: 2, out: '', err: `--login: is missing\n\n${help.out}` });
    expect(fs.existsSync(place)).toBe(false);
  },
  waitMs,
);

test(
  '[O6] without a server the store itself is opened: for a person, a backup, a restore',
  async () => {
    const place = path.join(dataDir(), 'data');
    expect(await runAdmin(place, 'verify')).toMatchObject({ code: 1, err: expect.stringMatching(/^DATA_DIR: /) });

    const added = await runAdmin(place, ...zelda);
    const again = await runAdmin(place, ...zelda);
    const reset = await runAdmin(place, 'person', 'reset', 'zelda');
    const nobody = await runAdmin(place, 'person', 'reset', 'nobody');

    expect(again).toEqual({ code: 1, out: '', err: '--login: somebody has zelda already\n' });
    expect(nobody).toEqual({ code: 1, out: '', err: 'LOGIN: nobody has nobody\n' });
    const store = await openSqliteStore(place);
    const whose = ({ code, out }: typeof added) => {
      const token = /^\/password#([\w-]+)$/m.exec(out)?.[1];
      if (code !== 0 || token === undefined) throw new Error(out);
      return store.people.passwordLink(hashOf(token), Date.now());
    };
    const account = await store.people.accountByLogin('zelda');
    expect(account).toMatchObject({ name: 'Zelda', role: 'admin' });
    expect([await whose(added), await whose(reset)]).toEqual([undefined, account?.personId]); // The newer one is the only one.
    await store.close();
  },
  storyMs,
);

test(
  '[O6][O8][K9] while the server runs, all goes through it; what it would be in the way of waits until it is stopped',
  async () => {
    const place = dataDir();
    await furnish(place);
    const kept = dataDir();
    const server = await startProcess({ dataDir: place, port: 0 });
    onTestFinished(server.kill);

    const added = await runAdmin(place, ...zelda);
    const verified = await runAdmin(place, 'verify');
    const backup = await runAdmin(place, 'backup', kept);
    const [folder = ''] = backup.out.split('\n');
    const refused = await runAdmin(place, 'restore', folder, '--replace');

    expect(added.code).toBe(0);
    expect(verified).toMatchObject({ code: 0, err: '' });
    expect(verified.out).toMatch(
      /^database: \d+ tables, \d+ rows\nreferences: .+\nsessions: 1 logs, \d+ events\naudit: 2 entries, 0 erased; head [0-9a-f]{64}\n$/,
    );
    expect(backup.code).toBe(0);
    expect(path.dirname(folder)).toBe(kept);
    expect(path.basename(folder)).toMatch(/^fishbowl-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ$/);
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('in use by another Fishbowl') });

    await server.kill();
    const target = path.join(dataDir(), 'elsewhere');
    const restored = await runAdmin(place, 'restore', folder, '--into', target);

    expect(restored).toMatchObject({ code: 0, err: '' });
    const { password_links: _links, ...tables } = withoutRecord(readManifest(folder).tables); // No way in comes back.
    expect(sumsOf(target)).toMatchObject(tables);
    expect(fs.readFileSync(path.join(target, 'secret.key'))).toEqual(fs.readFileSync(path.join(place, 'secret.key')));
    const old = await openStore(place);
    expect(await old.audit.page(1)).toMatchObject([{ action: 'backupMade', fact: { byId: null } }]);
    const other = await startProcess({ dataDir: target, port: 0 });
    onTestFinished(other.kill);
    expect(other.setupToken).toBeUndefined();
  },
  storyMs,
);

test(
  '[O8] what is not sound is told with its place, and ends with 1',
  async () => {
    const place = dataDir();
    await furnish(place);
    const db = new Database(path.join(place, 'fishbowl.db'));
    db.exec('delete from events where seq = 2; delete from audit');
    db.close();

    const { code, out } = await runAdmin(place, 'verify');

    expect(code).toBe(1);
    expect(out).toContain('sessions: session monday: event 2 is missing\n');
    expect(out).toContain('audit: it was cut off: entries 1 to 1 are missing\n');
  },
  waitMs,
);

test(
  '[O8] what cannot be restored is told in words, and nothing is put in place',
  async () => {
    const place = path.join(dataDir(), 'data');

    const { code, out, err } = await runAdmin(place, 'restore', '/nowhere');

    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('/nowhere is no backup that this version can read');
    expect(fs.existsSync(place)).toBe(false);
  },
  waitMs,
);
