import type { Store } from '@fishbowl/server/store/Store';

/** The same store. Before it is scrubbed, what is next of `happen` happens; where that rejects it is not scrubbed. */
export function scrubbedStore(store: Store, happen: readonly (() => Promise<void>)[]): Store {
  const left = [...happen];
  return {
    ...store,
    async scrub() {
      await left.shift()?.();
      await store.scrub();
    },
  };
}
