import type { Peer } from '@fishbowl/server/realtime/Peer';
import type { ByeReason, DownMessage } from '@fishbowl/shared/protocol/down';
import type { Seat } from '@fishbowl/shared/session/seat';
import { tick } from './tick.ts';

/** Where the stream of somebody begins who has nothing yet. */
export const fromStart = { epoch: 0, n: 0 };

/** A connection of a seat's that keeps what it was sent. */
export function peerOf(seat: Seat) {
  const messages: DownMessage[] = [];
  const byes: ByeReason[] = [];
  const unsent: (() => void)[] = [];
  const peer: Peer = {
    seat,
    send: (message, sent) => {
      messages.push(message);
      if (sent) unsent.push(sent);
    },
    disconnect: (reason) => byes.push(reason),
  };
  const events = () => messages.filter((message) => message.type === 'events');
  /** The network takes what was sent, until nothing more comes. */
  const taken = async () => {
    for (let idle = 0; idle < 10; idle += 1) {
      await tick();
      const sent = unsent.shift();
      if (sent) idle = 0;
      sent?.();
    }
  };
  return { peer, messages, byes, events, taken };
}
