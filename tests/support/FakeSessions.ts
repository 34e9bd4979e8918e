import type { NewOccupant, Opened, SessionDoor } from '@fishbowl/server/session/SessionDoor';
import type { SeatId, SessionId } from '@fishbowl/shared/core/ids';
import type { SessionConfig } from '@fishbowl/shared/session/config';
import type { Phase } from '@fishbowl/shared/session/phase';

/** Remembers what HTTP asked of the sessions. */
export class FakeSessions implements SessionDoor {
  readonly created: SessionConfig[] = [];
  readonly taken: NewOccupant[] = [];
  readonly revoked: SeatId[] = [];
  readonly forgotten: SessionId[] = [];
  readonly frozen = new Set<SessionId>();
  /** Where all of them stand. */
  phase: Phase = 'lobby';
  /** Were everybody's tags opened in all of them? */
  revealed = false;

  async create(_: SessionId, config: SessionConfig): Promise<void> {
    this.created.push(config);
  }

  async seatTaken(_: SessionId, occupant: NewOccupant): Promise<void> {
    this.taken.push(occupant);
  }

  async seatRevoked(_: SessionId, seatId: SeatId): Promise<void> {
    this.revoked.push(seatId);
  }

  async recheck(): Promise<void> {}

  async freeze(id: SessionId): Promise<void> {
    this.frozen.add(id);
  }

  async thaw(id: SessionId): Promise<void> {
    this.frozen.delete(id);
  }

  async forget(id: SessionId): Promise<void> {
    this.forgotten.push(id);
  }

  async opened(): Promise<Opened> {
    return { released: [], revealed: this.revealed };
  }

  async summary(): Promise<{ phase: Phase; startedWallMs: null }> {
    return { phase: this.phase, startedWallMs: null };
  }
}
