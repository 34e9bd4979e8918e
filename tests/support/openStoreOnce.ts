import { openSqliteStore } from '@fishbowl/server/store/sqlite/openSqliteStore';

/** A process of its own: tells on standard output how opening the store in argv ended. */
const told = await openSqliteStore(process.argv[2] ?? '').then(
  () => 'opened',
  (error: unknown) => (error instanceof Error ? error.name : 'unknown'),
);
process.stdout.write(told);
