import { type Finding, inspect } from '../sqlite/inspect.ts';
import { isSqliteError } from '../sqlite/isSqliteError.ts';
import { scratchCopy } from './scratchCopy.ts';

/**
 * Looks through a store as it is, without bringing it to this version: through a copy, so that a server can go on.
 * `copyTo`: of the server that has it open; else nobody may have.
 */
export async function verifyStore(
  dataDir: string,
  copyTo?: (file: string) => Promise<void>,
): Promise<readonly Finding[]> {
  try {
    return await scratchCopy(dataDir, copyTo, inspect);
  } catch (error) {
    if (!isSqliteError(error)) throw error;
    return [{ of: 'database', sound: false, text: `cannot be read: ${error.message}` }];
  }
}
