import type { SeatId } from '@fishbowl/shared/core/ids';
import type { RosterSeat } from '@fishbowl/shared/protocol/down';
import type { Role } from '@fishbowl/shared/session/seat';

export interface Occupant {
  readonly seatId: SeatId;
  readonly role: Role;
  /** Null once erased. */
  readonly name: string | null;
}

/** Who has which seat, by name. The same for everybody: those observed are told who watches (V6). */
export class Roster {
  readonly #occupants: Map<SeatId, Occupant>;

  constructor(occupants: readonly Occupant[]) {
    this.#occupants = new Map(occupants.map((occupant) => [occupant.seatId, occupant]));
  }

  add(occupant: Occupant): void {
    this.#occupants.set(occupant.seatId, occupant);
  }

  remove(seatId: SeatId): void {
    this.#occupants.delete(seatId);
  }

  list(online: ReadonlySet<SeatId>): RosterSeat[] {
    return [...this.#occupants.values()].map((occupant) => ({ ...occupant, online: online.has(occupant.seatId) }));
  }
}
