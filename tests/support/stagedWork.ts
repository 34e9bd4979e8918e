import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { eraseAgain } from '@fishbowl/server/cli/eraseAgain';
import { makeBackup } from '@fishbowl/server/store/backup/makeBackup';
import { restoreBackup } from '@fishbowl/server/store/backup/restoreBackup';
import { openFile } from '@fishbowl/server/store/sqlite/openFile';
import { openSqliteStore } from '@fishbowl/server/store/sqlite/openSqliteStore';
import { storeOver } from '@fishbowl/server/store/sqlite/storeOver';

/** A process of its own: does some work, and stops for good at one stage, which it tells on standard output. */
const [work = '', stage = '', dataDir = '', backup = ''] = process.argv.slice(2);
const nowMs = 1_800_000_000_000;

async function at(reached: string): Promise<void> {
  if (reached !== stage) return;
  process.stdout.write('here');
  setInterval(() => {}, 1_000);
  await new Promise(() => {});
}

/** Stops before the first statement of the migration itself that begins as the stage says. */
async function migrateUpTo(): Promise<void> {
  const file = openFile(dataDir);
  const prepare = file.prepare.bind(file);
  const value = (sql: string) => {
    if (sql.startsWith(stage)) {
      process.stdout.write('here');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    }
    return prepare(sql);
  };
  Object.defineProperty(file, 'prepare', { value });
  await storeOver(file, () => nowMs);
}

switch (work) {
  case 'backup': {
    const store = await openSqliteStore(dataDir);
    const copyTo = async (file: string) => {
      await store.copyTo(file);
      await at('raw');
    };
    const order = {
      dataDir,
      folder: path.join(dataDir, 'backups'),
      name: 'made',
      madeMs: nowMs,
      version: '0',
      copyTo,
      at,
    };
    await makeBackup(order);
    break;
  }
  case 'restore':
    await restoreBackup({
      backup,
      target: dataDir,
      replace: true,
      nowMs,
      installation: dataDir,
      applyErasure: eraseAgain(randomBytes),
      at,
    });
    break;
  case 'open':
    await openSqliteStore(dataDir, { at });
    break;
  case 'migrate':
    await migrateUpTo();
    break;
}
process.stdout.write('done');
process.exit(0);
