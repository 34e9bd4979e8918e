import type { Store } from '@fishbowl/server/store/Store';
import { openFile } from '@fishbowl/server/store/sqlite/openFile';
import { storeOver } from '@fishbowl/server/store/sqlite/storeOver';
import { onTestFinished } from 'vitest';

export interface FillableDisk {
  readonly store: Store;
  /** From now on the file cannot grow: what needs a new page is refused. */
  fill(): void;
  /** From now on nothing at all can be written. */
  protect(): void;
  /** There is room, and writing is allowed, as at first. */
  restore(): void;
}

const pagesWithoutEnd = 1_073_741_823;

/** The embedded store on a disk that can be full, or read-only, and come right again. Closed when the test ends. */
export async function fillableDisk(place: string, nowMs: () => number = Date.now): Promise<FillableDisk> {
  const file = openFile(place);
  const store = await storeOver(file, nowMs);
  onTestFinished(() => store.close());
  return {
    store,
    fill: () => void file.pragma('max_page_count = 1'), // Never below what is in use.
    protect: () => void file.pragma('query_only = on'),
    restore() {
      file.pragma(`max_page_count = ${pagesWithoutEnd}`);
      file.pragma('query_only = off');
    },
  };
}
