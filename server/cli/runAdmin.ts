import fs from 'node:fs';
import path from 'node:path';
import type { PasswordLink } from '../auth/passwordLinks.ts';
import type { RandomBytes } from '../auth/tokens.ts';
import type { Config } from '../config.ts';
import { askControl } from '../control/askControl.ts';
import { ControlProblem } from '../control/ControlProblem.ts';
import { controlPath } from '../control/controlPath.ts';
import type { Operations } from '../control/Operations.ts';
import { operationsOver } from '../control/operationsOver.ts';
import { BackupProblem } from '../store/backup/BackupProblem.ts';
import { ownBackupFolder } from '../store/backup/backupFolders.ts';
import { finishRestore } from '../store/backup/finishRestore.ts';
import { makeBackup } from '../store/backup/makeBackup.ts';
import { restoreBackup } from '../store/backup/restoreBackup.ts';
import { verifyStore } from '../store/backup/verifyStore.ts';
import { StoreFailure } from '../store/StoreFailure.ts';
import { StoreInUse } from '../store/StoreInUse.ts';
import { openSqliteStore } from '../store/sqlite/openSqliteStore.ts';
import { type AdminCommand, adminUsage } from './adminArguments.ts';
import { eraseAgain } from './eraseAgain.ts';
import { restoreNotes } from './restoreNotes.ts';

export interface AdminSurroundings {
  readonly config: Pick<Config, 'dataDir' | 'publicUrl'>;
  readonly version: string;
  readonly random: RandomBytes;
  nowMs(): number;
  say(line: string): void;
  /** For what could not be done. */
  complain(line: string): void;
}

type Run<Kind extends AdminCommand['kind']> = (
  command: Extract<AdminCommand, { readonly kind: Kind }>,
  here: AdminSurroundings,
) => Promise<0 | 1>;

/** Does what was asked. Gives the exit code; what could not be done is said in words. */
export async function runAdmin(command: AdminCommand, here: AdminSurroundings): Promise<0 | 1> {
  try {
    return await run(command, here);
  } catch (error) {
    if (!(error instanceof Error && isForeseen(error))) throw error;
    here.complain(error.message);
    return 1;
  }
}

/** Ours, the system's or the disk's: it is no bug, and its words say what is the matter. */
function isForeseen(error: Error): boolean {
  const ours = [BackupProblem, ControlProblem, StoreInUse, StoreFailure].some((kind) => error instanceof kind);
  return ours || ('code' in error && /^(E[A-Z]+|SQLITE_\w+)$/.test(String(error.code)));
}

function run(command: AdminCommand, here: AdminSurroundings): Promise<0 | 1> {
  switch (command.kind) {
    case 'help':
      here.say(adminUsage.trimEnd());
      return Promise.resolve(0);
    case 'addPerson':
      return addPerson(command, here);
    case 'resetPerson':
      return resetPerson(command, here);
    case 'backup':
      return backUp(command, here);
    case 'restore':
      return restore(command, here);
    case 'verify':
      return verify(command, here);
  }
}

/** Of the server that runs there; undefined if none does. */
async function served({ dataDir }: AdminSurroundings['config']): Promise<Operations | undefined> {
  const socket = controlPath(dataDir);
  return socket === null ? undefined : askControl(socket);
}

async function withOperations<T>(here: AdminSurroundings, work: (operations: Operations) => Promise<T>): Promise<T> {
  const { config, version, random, nowMs } = here;
  const running = await served(config);
  if (running) return work(running);
  const store = await openSqliteStore(config.dataDir, { nowMs, version });
  try {
    return await work(operationsOver({ store, random, nowMs }));
  } finally {
    await store.close();
  }
}

function expectStore(dataDir: string): void {
  finishRestore(dataDir);
  if (!fs.existsSync(path.join(dataDir, 'fishbowl.db')))
    throw new BackupProblem(`DATA_DIR: there is nothing of Fishbowl in ${dataDir}`);
}

const addPerson: Run<'addPerson'> = async ({ person }, here) => {
  const made = await withOperations(here, ({ addPerson }) => addPerson(person));
  if (made.ok) return tellLink(made.value, here);
  here.complain(`--login: somebody has ${person.login} already`);
  return 1;
};

const resetPerson: Run<'resetPerson'> = async ({ login }, here) => {
  expectStore(here.config.dataDir);
  const made = await withOperations(here, ({ resetPerson }) => resetPerson(login));
  if (made.ok) return tellLink(made.value, here);
  here.complain(`LOGIN: nobody has ${login}`);
  return 1;
};

function tellLink({ token, expiresMs }: PasswordLink, { config, say }: AdminSurroundings): 0 {
  say(`for choosing a password, once, until ${new Date(expiresMs).toISOString().slice(0, 10)}:`);
  say(`${config.publicUrl ?? ''}/password#${token}`);
  return 0;
}

const backUp: Run<'backup'> = async ({ folder }, here) => {
  const { config, version, nowMs, say } = here;
  const { dataDir } = config;
  expectStore(dataDir);
  const place = path.resolve(folder ?? ownBackupFolder(dataDir));
  return withOperations<0>(here, async ({ copyTo, noteBackup }) => {
    const madeMs = nowMs();
    const name = `fishbowl-${timeIn(madeMs)}`;
    const made = await makeBackup({ dataDir, folder: place, name, madeMs, version, copyTo });
    const tables = Object.values(made.manifest.tables);
    const rows = tables.reduce((all, table) => all + table.rows, 0);
    await noteBackup({ tables: tables.length, rows });
    say(made.folder);
    say(`${tables.length} tables, ${rows} rows: restored beside itself, and equal`);
    return 0;
  });
};

const restore: Run<'restore'> = async ({ backup, into, replace }, { config, nowMs, random, say }) => {
  const { dataDir: installation } = config;
  const target = path.resolve(into ?? installation);
  const running = await served(config);
  const copy = running && { copyTo: (file: string) => running.copyTo(file) };
  const order = { backup, target, replace, installation, ...copy, nowMs: nowMs(), applyErasure: eraseAgain(random) };
  const { manifest, erased, known, wasHeld, aside } = await restoreBackup(order);
  say(`${target} is as it was at ${new Date(manifest.madeMs).toISOString()}; people erased again: ${erased}`);
  for (const line of restoreNotes({ backup, installation, target, known, wasHeld })) say(line);
  if (aside !== null) say(`what was there before is now in ${aside}`);
  return 0;
};

const verify: Run<'verify'> = async (_command, { config, say }) => {
  expectStore(config.dataDir);
  const running = await served(config);
  const findings = await verifyStore(config.dataDir, running?.copyTo);
  for (const { of, text } of findings) say(`${of}: ${text}`);
  return findings.every(({ sound }) => sound) ? 0 : 1;
};

/** A time as it can stand in a file's name. */
function timeIn(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
}
