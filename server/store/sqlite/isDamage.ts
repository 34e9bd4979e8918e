import { isSqliteError } from './isSqliteError.ts';

/** Is it the file that is at fault, rather than who else has it open? */
export function isDamage(error: unknown): boolean {
  return isSqliteError(error) && /^SQLITE_(NOTADB|CORRUPT|IOERR)/.test(error.code);
}
