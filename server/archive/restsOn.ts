import type { PersonId } from '@fishbowl/shared/core/ids';
import { lastErasure } from '../store/owedScrub.ts';
import type { Records } from '../store/Store.ts';

/**
 * What somebody's archive rests on: that nobody was erased since, nothing hidden, and no seat of theirs revoked. Where it is
 * another than before, what was collected may not be given out.
 */
export async function restsOn(
  records: Pick<Records, 'settings' | 'seats' | 'sessions'>,
  own: PersonId,
): Promise<string> {
  const seats: unknown[] = [];
  for (const { id, sessionId, revokedMs } of await records.seats.ofPerson(own)) {
    const session = await records.sessions.byId(sessionId);
    seats.push([id, revokedMs, session?.frozenMs ?? null]);
  }
  return JSON.stringify([await lastErasure(records), seats]);
}
