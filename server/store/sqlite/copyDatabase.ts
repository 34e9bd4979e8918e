import fs from 'node:fs';
import type { Database } from 'better-sqlite3';

const pagesPerTurn = 100;

/**
 * Copies an open database page by page; what is written meanwhile is copied as well. `alone` runs its work while nobody is
 * in the middle of a transaction: a first step that met one would take the database for empty, and later steps only wait.
 */
export async function copyDatabase(
  db: Database,
  target: string,
  alone: (work: () => Promise<void>) => Promise<void>,
): Promise<void> {
  fs.writeFileSync(target, '', { mode: 0o600, flag: 'wx' });
  let copied: Promise<unknown> = Promise.resolve();
  await alone(
    () =>
      new Promise((begun, failed) => {
        const progress = () => {
          begun();
          return pagesPerTurn;
        };
        copied = db.backup(target, { progress });
        copied.then(() => begun(), failed);
      }),
  );
  await copied;
}
