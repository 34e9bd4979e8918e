import type { Store } from '@fishbowl/server/store/Store';
import { openSqliteStore, type SqliteOptions } from '@fishbowl/server/store/sqlite/openSqliteStore';
import { onTestFinished } from 'vitest';

/** The embedded store, closed when the test ends, if it was not closed before. */
export async function openStore(place: string, options?: SqliteOptions): Promise<Store> {
  const store = await openSqliteStore(place, options);
  onTestFinished(() => store.close());
  return store;
}
