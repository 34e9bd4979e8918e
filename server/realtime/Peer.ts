import type { ByeReason, DownMessage } from '@fishbowl/shared/protocol/down';
import type { Seat } from '@fishbowl/shared/session/seat';

/** One connection. A seat may have several: a second tab, a second device. */
export interface Peer {
  readonly seat: Seat;
  send(message: DownMessage): void;
  disconnect(reason: ByeReason): void;
}
