import type { Store } from '@fishbowl/server/store/Store';
import { openFile } from '@fishbowl/server/store/sqlite/openFile';
import { storeOver } from '@fishbowl/server/store/sqlite/storeOver';
import { onTestFinished } from 'vitest';

export interface RefusableRecord {
  readonly store: Store;
  /** From now on no entry can be written; all else can. */
  refuse(): void;
  allow(): void;
}

/** The embedded store, whose audit record can be made to take nothing. Closed when the test ends. */
export async function refusableRecord(place: string): Promise<RefusableRecord> {
  const file = openFile(place);
  const store = await storeOver(file, Date.now);
  onTestFinished(() => store.close());
  return {
    store,
    refuse: () =>
      void file.exec("create temp trigger refused before insert on audit begin select raise(abort, 'refused'); end"),
    allow: () => void file.exec('drop trigger refused'),
  };
}
