import type { Store } from '@fishbowl/server/store/Store';
import type { PersonId } from '@fishbowl/shared/core/ids';

type Read = 'log' | PersonId;

/** The same store. `read` is told of each whole log that is read, and of each page of a person's record; it is waited for. */
export function watchedStore(store: Store, read: (what: Read) => Promise<void>): Store {
  const { events, audit } = store;
  return {
    ...store,
    events: {
      async load(sessionId, only, afterSeq) {
        if (only === undefined) await read('log');
        return events.load(sessionId, only, afterSeq);
      },
      lastCommittedMs: () => events.lastCommittedMs(),
      running: () => events.running(),
      commit: (sessionId, batch) => events.commit(sessionId, batch),
    },
    audit: {
      ...audit,
      async page(limit, before, person) {
        if (person !== undefined) await read(person);
        return audit.page(limit, before, person);
      },
    },
  };
}
