import type { Records } from '../store/Store.ts';
import type { Asker, Asking } from './Asking.ts';
import { admitAgain, type Routed } from './access.ts';
import type { RouteDeps } from './RouteDeps.ts';

export type Request = Asker & Routed;

/**
 * `Store.atOnce` for what a request does or is told: whether it still may is asked first, by the same records. A transaction
 * may have waited for its turn, and who asks may be out by then (N98). `now`: who they are, and what they ask about, within it.
 */
export function stillAtOnce<T>(
  { auth, asking }: { readonly auth: Pick<RouteDeps['auth'], 'store'>; readonly asking: Asking },
  request: Request,
  work: (records: Records, now: Asking) => Promise<T>,
): Promise<T> {
  return auth.store.atOnce(async (records) => work(records, await still(asking, request, records)));
}

/** The same, as a part of more that is done within `Store.atOnce`: its first line. */
export async function still(asking: Asking, request: Request, records: Records): Promise<Asking> {
  const now = asking.within(records);
  await admitAgain(request, now);
  return now;
}
