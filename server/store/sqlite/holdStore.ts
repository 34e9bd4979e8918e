import { openFile } from './openFile.ts';

/** Keeps everybody out of a store that is to be moved away. Throws `StoreInUse` if somebody is in it. Gives what lets go. */
export function holdStore(dataDir: string): () => void {
  const db = openFile(dataDir);
  // Closing a database takes its journal away by name: by then another store may stand in this place. So it has none left.
  for (const mode of ['delete', 'truncate', 'memory']) db.pragma(`journal_mode = ${mode}`);
  return () => void db.close();
}
