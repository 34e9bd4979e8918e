import type { SeatId } from '../core/ids.ts';
import type { PolicyChange } from './event.ts';
import type { Stage } from './phase.ts';
import { isAtTable, type Seat } from './seat.ts';
import type { SessionState } from './state.ts';

/** What one seat may see and do, in one of its epochs. */
export interface Policy {
  readonly shared: boolean;
  readonly pseudonyms: boolean;
  readonly ended: boolean;
  readonly revealed: boolean;
  readonly looked: boolean;
  readonly revoked: boolean;
  readonly released: readonly Stage[];
}

/** Does this change what the seat may see or do? Another's look must not move my epoch: it would be a countable trace (V2). */
function concerns(change: PolicyChange, seat: Seat): boolean {
  switch (change.type) {
    case 'looked':
    case 'seatRevoked':
      return change.seatId === seat.id;
    case 'revealed':
      return !isAtTable(seat.role);
    case 'released':
      return isAtTable(seat.role);
    default:
      return true;
  }
}

/** Counts the policy changes that concern the seat: a pure function of the log, so a restart gives the same numbers. */
export function epochOf(state: SessionState, seat: Seat): number {
  return state.changes.reduce((count, change) => count + (concerns(change, seat) ? 1 : 0), 0);
}

/** The policy as the seat had it in `epoch`; without `epoch`, as it is now. */
export function policyFor(state: SessionState, seat: Seat, epoch?: number): Policy {
  const changes = state.changes.filter((change) => concerns(change, seat)).slice(0, epoch);
  const has = (type: PolicyChange['type']) => changes.some((change) => change.type === type);
  return {
    shared: state.config?.visibility === 'shared',
    pseudonyms: state.config?.pseudonyms === true,
    ended: has('sessionEnded'),
    revealed: has('revealed'),
    looked: has('looked'),
    revoked: has('seatRevoked'),
    released: changes.flatMap((change) => (change.type === 'released' ? [change.stage] : [])),
  };
}

export function isRevoked(state: SessionState, seatId: SeatId): boolean {
  return state.seats.get(seatId)?.revoked ?? false;
}
