import { openSqliteStore } from '@fishbowl/server/store/sqlite/openSqliteStore';
import { commandIdSchema, seatIdSchema, sessionIdSchema } from '@fishbowl/shared/core/ids';

/** A process of its own: reveals in many sessions at once without end, and tells of each on standard output that it is done. */
const store = await openSqliteStore(process.argv[2] ?? '');
const event = { type: 'revealed', atMs: 0 } as const;

async function revealIn(name: string): Promise<void> {
  const id = sessionIdSchema.parse(name);
  for (let seq = (await store.events.load(id)).length + 1; ; seq += 1) {
    const commandId = commandIdSchema.parse(`c${seq}`);
    await store.events.commit(id, [{ seq, seatId: seatIdSchema.parse('ann'), commandId, index: 0, event }]);
    process.stdout.write(`${name} ${seq}\n`);
  }
}

async function signIn(): Promise<void> {
  for (;;) {
    await store.audit.append({ action: 'signedIn', byId: null }, 0);
    await new Promise((resolve) => setImmediate(resolve)); // Lets the log have its turn.
  }
}

await Promise.all([...Array.from({ length: 10 }, (_, i) => revealIn(`session${i}`)), signIn()]);
