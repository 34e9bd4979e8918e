import type { SessionId } from '@fishbowl/shared/core/ids';
import { type Role, roles } from '@fishbowl/shared/session/seat';
import type { Records } from '../store/Store.ts';
import { holderOf, opens } from './join.ts';

/** The roles whose links still lead somewhere once a session is closed: back to the seat of a guest (N78). */
export async function waysBack(
  store: Pick<Records, 'seats' | 'people'>,
  sessionId: SessionId,
): Promise<ReadonlySet<Role>> {
  const back = new Set<Role>();
  for (const role of roles) {
    const holder = await holderOf({ store }, { sessionId, role });
    if (holder && (await opens({ store }, 'link', holder))) back.add(role);
  }
  return back;
}
