import type { PersonId, SeatId, SessionId } from '@fishbowl/shared/core/ids';
import { courseTypes, phaseOf } from '@fishbowl/shared/session/phaseOf';
import { reduce } from '@fishbowl/shared/session/reduce';
import { isAtTable } from '@fishbowl/shared/session/seat';
import { emptySession } from '@fishbowl/shared/session/state';
import type { AuditFact } from '../store/Audit.ts';
import type { Store } from '../store/Store.ts';

/** Who comes back to it within that time looks at it still. */
const againMs = 12 * 3_600_000;

interface Looking {
  readonly seatId: SeatId;
  /** Null: nobody knows; then `about` says in whose seat they are. */
  readonly personId: PersonId | null;
  readonly about?: Pick<AuditFact, 'aboutId'>;
}

/** Who sits there looks at the session, or takes it with them. */
export type SessionSeen = (sessionId: SessionId, who: Looking) => Promise<void>;

/**
 * Tells the audit record who looks at a session that has ended; in a live one all see who is there. Waited for, it is told
 * before anything is shown; where that fails, it is told when they come the next time.
 */
export function sessionSeen({ audit, events, seats }: Store, nowMs: () => number): SessionSeen {
  const lastMs = new Map<string, number>();
  return async (sessionId, { seatId, personId, about }) => {
    const looks = `${seatId} ${personId}`; // A stranger in a guest's seat is not the guest.
    if (nowMs() - (lastMs.get(looks) ?? -againMs) < againMs) return;
    const phase = phaseOf(reduce(emptySession, await events.load(sessionId, courseTypes)));
    if (phase !== 'debrief' && phase !== 'closed') return;
    lastMs.set(looks, nowMs());
    try {
      const sitting = await seats.forSession(sessionId);
      const alsoAboutIds = sitting.filter(({ role }) => isAtTable(role)).map((seat) => seat.personId);
      await audit.append({ action: 'sessionSeen', byId: personId, ...about, sessionId, alsoAboutIds }, nowMs());
    } catch (error) {
      lastMs.delete(looks);
      throw error;
    }
  };
}
