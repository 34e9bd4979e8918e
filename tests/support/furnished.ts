import path from 'node:path';
import type { Store } from '@fishbowl/server/store/Store';
import { openSqliteStore } from '@fishbowl/server/store/sqlite/openSqliteStore';
import { readCopy } from '@fishbowl/server/store/sqlite/readCopy';
import { type TableSum, tableSums } from '@fishbowl/server/store/sqlite/tableSums';
import { sessionIdSchema } from '@fishbowl/shared/core/ids';
import { everybody } from './build.ts';
import { plantSession } from './plantSession.ts';

export const monday = sessionIdSchema.parse('monday');

/** A data folder with a session, its people and a record. Nobody has it open when this resolves. */
export async function furnish(place: string, more: (store: Store) => Promise<void> = async () => {}): Promise<void> {
  const store = await openSqliteStore(place);
  await plantSession(store, { id: monday, seats: everybody });
  await store.audit.append({ action: 'sessionCreated', byId: null, sessionId: monday }, 1_000);
  await more(store);
  await store.close();
}

type Sums = Readonly<Record<string, TableSum>>;

/** What the tables of a closed store hold. */
export function sumsOf(place: string): Sums {
  return withoutRecord(readCopy(path.join(place, 'fishbowl.db'), tableSums));
}

/** All but the record and the note of where it ends, which a restore adds to. */
export function withoutRecord({ audit: _audit, settings: _settings, ...sums }: Sums): Sums {
  return sums;
}
