import type { PersonId } from '@fishbowl/shared/core/ids';
import type { AuditFact } from '../store/Audit.ts';
import type { BrowserSeat } from '../store/Seats.ts';

interface Sitting {
  /** Whose doing is it what is done from this seat? Null: nobody knows. */
  readonly personId: PersonId | null;
  readonly about: Pick<AuditFact, 'aboutId'>;
}

/** Whom the record takes for whoever acts from a seat. Who came by a guest's link need not be the guest: it is about them (N96). */
export function whoSits({ personId, takenUp }: Pick<BrowserSeat, 'personId' | 'takenUp'>): Sitting {
  return takenUp ? { personId: null, about: { aboutId: personId } } : { personId, about: {} };
}
