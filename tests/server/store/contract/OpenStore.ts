import type { Store } from '@fishbowl/server/store/Store';

/** Opens the store at a place; opened again at the same place, it finds what was there. Closed when the test ends. */
export type OpenStore = (place: string) => Promise<Store>;
