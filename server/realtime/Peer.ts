import type { ByeReason, DownMessage } from '@fishbowl/shared/protocol/down';
import type { Seat } from '@fishbowl/shared/session/seat';

/** One connection. A seat may have several: a second tab, a second device. */
export interface Peer {
  readonly seat: Seat;
  /** Was taken out of the session's course: what was theirs stays theirs to read, and no more (N61). */
  readonly readsOnly?: boolean;
  /** `sent`: called when it has left this process, in a later turn; never if the connection ends before. */
  send(message: DownMessage, sent?: () => void): void;
  disconnect(reason: ByeReason): void;
}
