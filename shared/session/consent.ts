import { isAtTable } from './seat.ts';
import type { SessionState } from './state.ts';

/** Has everybody at the table agreed to be observed? False while an answer is missing, refused or withdrawn. */
export function allConsent(state: SessionState): boolean {
  return [...state.seats.values()]
    .filter(({ role, revoked }) => isAtTable(role) && !revoked)
    .every(({ consent }) => consent?.given === true);
}
