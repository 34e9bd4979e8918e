import type { SeatId, SessionId, TextId } from '@fishbowl/shared/core/ids';

/** Free text beside the log. It is written with its event, by `EventLog.commit`. */
export interface Texts {
  /** One text, or all that the seat wrote. Their readers say "erased"; the log stays whole. */
  erase(sessionId: SessionId, seatId: SeatId, textId?: TextId): Promise<void>;
}
