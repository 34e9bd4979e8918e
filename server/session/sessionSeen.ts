import type { PersonId, SeatId, SessionId } from '@fishbowl/shared/core/ids';
import { courseTypes, phaseOf } from '@fishbowl/shared/session/phaseOf';
import { reduce } from '@fishbowl/shared/session/reduce';
import { isAtTable } from '@fishbowl/shared/session/seat';
import { emptySession } from '@fishbowl/shared/session/state';
import type { Store } from '../store/Store.ts';

/** Who comes back to it within that time looks at it still. */
const againMs = 12 * 3_600_000;

/** Who sits there looks at the session, or takes it with them. */
export type SessionSeen = (
  sessionId: SessionId,
  who: { readonly seatId: SeatId; readonly personId: PersonId },
) => Promise<void>;

/**
 * Tells the audit record who looks at a session that has ended; in a live one all see who is there. Waited for, it is told
 * before anything is shown; where that fails, it is told when they come the next time.
 */
export function sessionSeen({ audit, events, seats }: Store, nowMs: () => number): SessionSeen {
  const lastMs = new Map<SeatId, number>();
  return async (sessionId, { seatId, personId }) => {
    if (nowMs() - (lastMs.get(seatId) ?? -againMs) < againMs) return;
    const phase = phaseOf(reduce(emptySession, await events.load(sessionId, courseTypes)));
    if (phase !== 'debrief' && phase !== 'closed') return;
    lastMs.set(seatId, nowMs());
    try {
      const sitting = await seats.forSession(sessionId);
      const alsoAboutIds = sitting.filter(({ role }) => isAtTable(role)).map((seat) => seat.personId);
      await audit.append({ action: 'sessionSeen', byId: personId, sessionId, alsoAboutIds }, nowMs());
    } catch (error) {
      lastMs.delete(seatId);
      throw error;
    }
  };
}
