import type { SeatId } from '@fishbowl/shared/core/ids';
import type { RosterSeat } from '@fishbowl/shared/protocol/down';
import { isAtTable, type Role } from '@fishbowl/shared/session/seat';
import type { SessionState } from '@fishbowl/shared/session/state';

/** Somebody whom the conversation cannot do without, and what is amiss. */
export interface TableGap {
  readonly role: Role;
  /** Null: nobody has the place. */
  readonly seatId: SeatId | null;
  /** `away`: no connection. `empty`: the place is free. `asked`: has come and not answered. `refused`: does not agree. */
  readonly what: 'away' | 'empty' | 'asked' | 'refused';
}

const needed: readonly Role[] = ['student', 'actor'];

/** What the conversation lacks while it runs. In a room nobody at the table needs a connection. */
export function tableGaps(state: SessionState, roster: readonly RosterSeat[]): readonly TableGap[] {
  const sitting = roster.filter(({ role }) => isAtTable(role));
  const isCall = state.config?.place === 'call';
  const gaps = sitting.flatMap(({ seatId, role, online }): readonly TableGap[] => {
    if (isCall && !online) return [{ role, seatId, what: 'away' }];
    const consent = state.seats.get(seatId)?.consent;
    if (consent === undefined || consent?.given) return [];
    return [{ role, seatId, what: consent ? 'refused' : 'asked' }];
  });
  const empty = needed.filter((role) => isCall && !sitting.some((seat) => seat.role === role));
  return [...gaps, ...empty.map((role): TableGap => ({ role, seatId: null, what: 'empty' }))];
}
