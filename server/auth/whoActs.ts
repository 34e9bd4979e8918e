import type { PersonId } from '@fishbowl/shared/core/ids';
import type { AuditFact } from '../store/Audit.ts';
import type { BrowserSeat } from '../store/Seats.ts';

interface Acting {
  /** Whose doing it is. Null: nobody knows. */
  readonly personId: PersonId | null;
  readonly about: Pick<AuditFact, 'aboutId'>;
}

/**
 * Whom the record takes for whoever acts: first the account that is signed in, then whoever sits in the seat of this browser,
 * else nobody. Who came by a guest's link need not be the guest: what they do is about the guest, and not the guest's (N96).
 */
export function whoActs(
  account: { readonly personId: PersonId } | undefined,
  seat: Pick<BrowserSeat, 'personId' | 'takenUp'> | undefined,
): Acting {
  if (seat?.takenUp) return { personId: account?.personId ?? null, about: { aboutId: seat.personId } };
  return { personId: account?.personId ?? seat?.personId ?? null, about: {} };
}
