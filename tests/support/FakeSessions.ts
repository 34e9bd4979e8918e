import type { NewOccupant, SessionDoor } from '@fishbowl/server/session/SessionDoor';
import type { SeatId, SessionId } from '@fishbowl/shared/core/ids';
import type { SessionConfig } from '@fishbowl/shared/session/config';

/** Remembers what HTTP asked of the sessions. */
export class FakeSessions implements SessionDoor {
  readonly created: SessionConfig[] = [];
  readonly taken: NewOccupant[] = [];
  readonly revoked: SeatId[] = [];

  async create(_: SessionId, config: SessionConfig): Promise<void> {
    this.created.push(config);
  }

  async seatTaken(_: SessionId, occupant: NewOccupant): Promise<void> {
    this.taken.push(occupant);
  }

  async seatRevoked(_: SessionId, seatId: SeatId): Promise<void> {
    this.revoked.push(seatId);
  }

  async summary(): Promise<{ phase: 'lobby'; startedWallMs: null }> {
    return { phase: 'lobby', startedWallMs: null };
  }
}
