import { StoreFailure, type StoreFailureReason } from '../StoreFailure.ts';
import { isSqliteError } from './isSqliteError.ts';

const words: Readonly<Record<StoreFailureReason, string>> = {
  conflict: 'the log already holds something else in this place',
  full: 'the disk is full',
  readOnly: 'the data directory cannot be written to',
  broken: 'the store could not write',
};

/** What a failed write means for those who asked for it. */
export function failureOf(error: unknown): StoreFailure {
  if (error instanceof StoreFailure) return error;
  const reason = reasonOf(isSqliteError(error) ? error.code : '');
  return new StoreFailure(reason, words[reason], { cause: error });
}

/** A file system that was mounted read-only fails as a write, not as SQLite's own kind of read-only. */
function reasonOf(code: string): StoreFailureReason {
  if (code.startsWith('SQLITE_CONSTRAINT')) return 'conflict';
  if (code.startsWith('SQLITE_FULL')) return 'full';
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_IOERR_WRITE') return 'readOnly';
  return 'broken';
}
