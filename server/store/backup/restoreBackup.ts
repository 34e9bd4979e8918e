import fs from 'node:fs';
import path from 'node:path';
import type { PersonId } from '@fishbowl/shared/core/ids';
import { type Erasure, readBegun, readErasures, recordErasures } from '../erasureList.ts';
import type { Store } from '../Store.ts';
import { compactCopy } from '../sqlite/compactCopy.ts';
import { erasedIn } from '../sqlite/erasedIn.ts';
import type { Hidden } from '../sqlite/hiddenIn.ts';
import { type HeldStore, holdStore } from '../sqlite/holdStore.ts';
import { inspect } from '../sqlite/inspect.ts';
import { isDamage } from '../sqlite/isDamage.ts';
import { openSqliteStore } from '../sqlite/openSqliteStore.ts';
import { personsIn } from '../sqlite/personsIn.ts';
import { readCopy } from '../sqlite/readCopy.ts';
import { syncFolder } from '../syncFolder.ts';
import { BackupProblem } from './BackupProblem.ts';
import { backupFolders, ownBackupFolder, rememberBackupFolders } from './backupFolders.ts';
import { asideOf, bringBackups, finishRestore, restoredBeside } from './finishRestore.ts';
import { isUndone, type Known, knownAt, knownBy, knownIn } from './known.ts';
import { databaseName, type Manifest } from './manifest.ts';
import { makeFolder, settle } from './ownOnly.ts';
import { removeLeftovers, unfinished } from './unfinished.ts';
import { checkUnpacked, unpack } from './unpack.ts';

export type RestoreStage = 'begun' | 'copied' | 'checked' | 'waiting' | 'movedAside' | 'done';

export interface RestoreOrder {
  readonly backup: string;
  /** The data folder to be: absent or empty, or else `replace`. */
  readonly target: string;
  /** The old one is moved aside, not taken away. */
  readonly replace: boolean;
  /** The data folder of the installation: what it knows since then holds in what is restored as well. */
  readonly installation: string;
  /** Of the server that has the installation's store open, if one has. */
  copyTo?(file: string): Promise<void>;
  readonly nowMs: number;
  /** Erases a person, in whatever state they are; nothing where they are not. */
  applyErasure(store: Store, personId: PersonId, erasedMs: number): Promise<void>;
  at?(stage: RestoreStage): Promise<void>;
}

export interface Restored {
  readonly manifest: Manifest;
  /** How many were erased again. */
  readonly erased: number;
  /** How the installation could be asked who was erased. */
  readonly known: Known['by'];
  /** False: what is replaced was so damaged that nobody could be kept out of it meanwhile. */
  readonly wasHeld: boolean;
  /** Where the old data folder is now; null if there was none. */
  readonly aside: string | null;
}

/**
 * Puts a backup in place: made ready beside it, checked, everybody erased again who was ever erased, nobody
 * signed in, what is hidden kept hidden, and only then moved there. Whenever it is broken off, what is there is the old, or the new; see `finishRestore`.
 */
export async function restoreBackup(order: RestoreOrder): Promise<Restored> {
  const target = path.resolve(order.target);
  const parent = path.dirname(target);
  makeFolder(parent);
  finishRestore(target);
  const replaced = takeOver(target, order.replace);
  const staging = unfinished(parent, `${path.basename(target)}.restoring`);
  try {
    removeLeftovers(parent);
    fs.rmSync(restoredBeside(target), { recursive: true, force: true });
    await order.at?.('begun');
    const manifest = unpack(path.resolve(order.backup), staging);
    await order.at?.('copied');
    await checkUnpacked(staging, manifest);
    const known = await knownSince(target, replaced, order);
    const by = knownBy(known, readCopy(path.join(staging, databaseName), personsIn));
    const erased = await makeReady(staging, manifest, known, order);
    await order.at?.('checked');
    const aside = await moveIn(staging, target, replaced !== null, order);
    await order.at?.('done');
    return { manifest, erased, known: by, wasHeld: replaced?.held !== null, aside };
  } finally {
    fs.rmSync(staging, { recursive: true, force: true });
    replaced?.held?.letGo();
  }
}

interface Replaced {
  /** Null: its database is damaged, which may be why it is replaced. */
  readonly held: HeldStore | null;
}

/** Null where there is nothing to be replaced. */
function takeOver(target: string, replace: boolean): Replaced | null {
  if (!fs.existsSync(target) || fs.readdirSync(target).length === 0) return null;
  if (!replace) throw new BackupProblem(`${target} is not empty; with --replace it is moved aside`);
  if (!fs.existsSync(path.join(target, databaseName)))
    throw new BackupProblem(`${target} is not empty, and no data folder of Fishbowl`);
  try {
    return { held: holdStore(target) };
  } catch (error) {
    if (!isDamage(error)) throw error; // Also if somebody is in it.
    return { held: null };
  }
}

/** By what is replaced, and by the installation, where that is another. */
async function knownSince(target: string, old: Replaced | null, order: RestoreOrder): Promise<Known> {
  const replaced = knownIn(target, old?.held?.db ?? null);
  if (isSame(order.installation, target)) return replaced;
  const { erased, begun, hidden, ...rest } = await knownAt(path.resolve(order.installation), order.copyTo);
  return {
    erased: [...erased, ...replaced.erased],
    begun: [...begun, ...replaced.begun],
    hidden: [...hidden, ...replaced.hidden],
    ...rest,
  };
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((dir) => (fs.existsSync(dir) ? fs.realpathSync(dir) : path.resolve(dir)));
  return a === b;
}

async function makeReady(staging: string, manifest: Manifest, known: Known, order: RestoreOrder): Promise<number> {
  const { nowMs, applyErasure } = order;
  const database = path.join(staging, databaseName);
  const beside = path.dirname(path.resolve(order.backup));
  const lists = [staging, beside].flatMap(readErasures);
  const begun = [...known.begun, ...[staging, beside].flatMap(readBegun)];
  const done = begun.filter(({ personId }) => !isUndone(known, personId));
  const erased = unique([...done, ...lists, ...known.erased, ...readCopy(database, erasedIn)]);
  recordErasures(staging, erased);
  rememberBackupFolders(staging, foldersOf(order, beside));
  const store = await openSqliteStore(staging, { nowMs: () => nowMs, keepBefore: false });
  try {
    for (const { personId, erasedMs } of erased) await applyErasure(store, personId, erasedMs);
    await store.signIns.forgetAll(); // It would bring back what has ended since.
    await keepHidden(store, known.hidden);
    const detail = { madeMs: manifest.madeMs, erased: erased.length };
    await store.audit.append({ action: 'restored', byId: null, detail }, nowMs);
  } finally {
    await store.close();
  }
  compactCopy(database); // Nothing is left of who was erased.
  const problem = (await inspect(database)).find(({ sound }) => !sound);
  if (problem) throw new BackupProblem(`what was restored is not sound: ${problem.of}: ${problem.text}`);
  settle(staging);
  return erased.length;
}

/** What was hidden for an incident since is not open again. */
async function keepHidden({ sessions }: Store, hidden: readonly Hidden[]): Promise<void> {
  for (const { sessionId, frozenMs } of hidden) {
    if ((await sessions.byId(sessionId))?.frozenMs === null) await sessions.setFrozen(sessionId, frozenMs);
  }
}

/** A copy that stands elsewhere has nothing to tell the backups of the installation. */
function foldersOf({ target, installation }: RestoreOrder, beside: string): readonly string[] {
  const folders = [...backupFolders(target), ...(isSame(installation, target) ? [beside] : [])];
  return folders.filter((folder) => folder !== ownBackupFolder(target));
}

function unique(erasures: readonly Erasure[]): readonly Erasure[] {
  return [...new Map(erasures.map((each) => [each.personId, each])).values()];
}

async function moveIn(staging: string, target: string, hasOld: boolean, order: RestoreOrder): Promise<string | null> {
  const parent = path.dirname(target);
  if (!hasOld) {
    moveTo(staging, target); // An empty folder gives way.
    syncFolder(parent);
    return null;
  }
  const aside = asideOf(target, new Date(order.nowMs).toISOString().slice(0, 19).replaceAll(':', '-'));
  if (fs.existsSync(aside)) throw new BackupProblem(`${aside} is there already`);
  moveTo(staging, restoredBeside(target));
  syncFolder(parent);
  await order.at?.('waiting');
  moveTo(target, aside);
  await order.at?.('movedAside');
  finishRestore(target);
  bringBackups(target);
  syncFolder(parent);
  return aside;
}

function moveTo(from: string, to: string): void {
  try {
    fs.renameSync(from, to);
  } catch (cause) {
    const isFixed = cause instanceof Error && 'code' in cause && (cause.code === 'EBUSY' || cause.code === 'EXDEV');
    if (!isFixed) throw cause;
    throw new BackupProblem(`${from} cannot be moved to ${to}: restore into a folder that is no mount of its own`, {
      cause,
    });
  }
}
