import type { Store } from '@fishbowl/server/store/Store';
import { dataDir } from './dataDir.ts';
import { openStore } from './openStore.ts';

type Held = 'atOnce' | 'scrub';

/** The real store. Once, before what waits for its turn is done, or before the disk is made anew, something happens first. */
export async function heldStore() {
  const store = await openStore(dataDir());
  const before = new Map<Held, () => Promise<unknown>>();
  const first = async (held: Held) => {
    const happen = before.get(held);
    before.delete(held);
    await happen?.();
  };
  const held: Store = {
    ...store,
    async atOnce(work) {
      await first('atOnce');
      return store.atOnce(work);
    },
    async scrub() {
      await first('scrub');
      return store.scrub();
    },
  };
  const next = (what: Held, happen: () => Promise<unknown>) => void before.set(what, happen);
  return { store: held, next };
}
