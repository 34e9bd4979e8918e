import type { SeatId, SessionId } from '@fishbowl/shared/core/ids';
import type { SessionConfig } from '@fishbowl/shared/session/config';
import type { Phase, Stage } from '@fishbowl/shared/session/phase';
import type { Role } from '@fishbowl/shared/session/seat';

export interface NewOccupant {
  readonly seatId: SeatId;
  readonly role: Role;
  readonly name: string | null;
  /** For the log where the seat is pseudonymous, else null. */
  readonly alias: SeatId | null;
  /** Supervises, but releases nothing. */
  readonly mentoring: boolean;
}

export interface SessionSummary {
  readonly phase: Phase;
  readonly startedWallMs: number | null;
}

/** What was opened to whom so far. */
export interface Opened {
  /** To the student and the actor. */
  readonly released: readonly Stage[];
  /** Everybody's tags, to those who watch, before the end. */
  readonly revealed: boolean;
}

/** What HTTP asks of the sessions that live here. All of it may be asked again: only the first time has an effect. */
export interface SessionDoor {
  /** Logs the first event. Called before the session has a row. */
  create(sessionId: SessionId, config: SessionConfig): Promise<void>;
  /**
   * Called at every join, also of a seat taken long ago: the server may have died between its row and its event. And when
   * who has a seat has come to mentor, or no longer does.
   */
  seatTaken(sessionId: SessionId, occupant: NewOccupant): Promise<void>;
  /** Closes the seat's sockets and media. */
  seatRevoked(sessionId: SessionId, seatId: SeatId): Promise<void>;
  /** What some browser keeps of these seats may have ended: whose socket came in by it has to go. */
  recheck(seatIds: ReadonlySet<SeatId>): Promise<void>;
  /** Reads the session again from its log and rows: something in them was erased. Who is connected comes back by itself. */
  forget(sessionId: SessionId): Promise<void>;
  /** Pauses it if it is live, and shuts every connection. Until `thaw` nobody comes in. */
  freeze(sessionId: SessionId): Promise<void>;
  thaw(sessionId: SessionId): Promise<void>;
  summary(sessionId: SessionId): Promise<SessionSummary>;
  opened(sessionId: SessionId): Promise<Opened>;
}
