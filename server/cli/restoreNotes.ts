import path from 'node:path';
import type { Restored } from '../store/backup/restoreBackup.ts';

interface Notes extends Pick<Restored, 'known' | 'wasHeld'> {
  readonly backup: string;
  /** Its data folder. */
  readonly installation: string;
  /** Where it was restored. */
  readonly target: string;
}

/** What whoever restores has to know, and the backup cannot tell them. */
export function restoreNotes({ backup, installation, target, known, wasHeld }: Notes): readonly string[] {
  return [
    ...(wasHeld ? [] : unheld(target)),
    ...erasures[known](installation, path.dirname(path.resolve(backup))),
    ...(known === 'database' ? [] : hidden),
    ...access,
  ];
}

const unheld = (target: string) => [
  `the database that was in ${target} is damaged, so nobody could be kept out of it meanwhile: if a server was`,
  'running there, stop it and restore once more',
];

const hidden = [
  'sessions that were hidden for an incident since may be open again: look for them, and hide them once more',
];

const access = [
  'nobody is signed in, and links to a password that were not used yet lead nowhere: make new ones',
  'passwords, roles, seats and links are as they were then: a password that was changed since is the old one again,',
  'and what was taken away since is there again; take it away once more',
];

/** By what of the installation could be asked who was erased since the backup. */
const erasures: Readonly<Record<Restored['known'], (dataDir: string, beside: string) => readonly string[]>> = {
  database: () => [],
  listAlone: (dataDir) => [
    `the database in ${dataDir} is missing or cannot be read: who was erased is known from the list beside it`,
  ],
  otherDatabase: (dataDir, beside) => [
    `the database in DATA_DIR (${dataDir}) has nobody in it who is in the backup, so it is another, or was set up anew:`,
    ...onlyByLists(beside),
  ],
  unreadable: (dataDir, beside) => [
    `the database in DATA_DIR (${dataDir}) cannot be read, and there is no list beside it:`,
    ...onlyByLists(beside),
  ],
  nothing: (dataDir, beside) => [`there is nothing of Fishbowl in DATA_DIR (${dataDir}):`, ...onlyByLists(beside)],
};

function onlyByLists(beside: string): readonly string[] {
  return [
    `who was erased is known only from the lists in the backup and in ${beside}, which are as old as the backup where it was`,
    'carried here alone. Who was erased after that is back: restore where the installation is, or erase them once more',
  ];
}
