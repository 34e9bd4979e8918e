import type { DownMessage } from '@fishbowl/shared/protocol/down';

/**
 * Makes text for the wire of messages, once of each, however many connections it goes to: most of what a room says goes to
 * all in it. The same object is the same text.
 */
export function encodeOnce(): (message: DownMessage) => string {
  const known = new WeakMap<DownMessage, string>();
  return (message) => {
    const text = known.get(message) ?? `${eventPacket}${JSON.stringify(['m', message])}`;
    known.set(message, text);
    return text;
  };
}

/** The type of a packet that carries an event of the root namespace, in Socket.IO's protocol, revision 5. */
const eventPacket = 2;
