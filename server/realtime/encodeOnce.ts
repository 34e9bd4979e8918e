import type { DownMessage, Item } from '@fishbowl/shared/protocol/down';

/**
 * Makes text for the wire of messages, once of each, however many connections it goes to: most of what a room says goes to
 * all in it. The same object is the same text; so is the same item in another message, as late joiners are sent it.
 */
export function encodeOnce(): (message: DownMessage) => string {
  const known = new WeakMap<DownMessage, string>();
  const knownItems = new WeakMap<Item, string>();
  const itemText = (item: Item) => {
    const text = knownItems.get(item) ?? JSON.stringify(item);
    knownItems.set(item, text);
    return text;
  };
  return (message) => {
    const text = known.get(message) ?? `${eventPacket}["m",${textOf(message, itemText)}]`;
    known.set(message, text);
    return text;
  };
}

/** The type of a packet that carries an event of the root namespace, in Socket.IO's protocol, revision 5. */
const eventPacket = 2;

function textOf(message: DownMessage, itemText: (item: Item) => string): string {
  if (message.type !== 'events') return JSON.stringify(message);
  const { items, ...head } = message;
  return `${JSON.stringify(head).slice(0, -1)},"items":[${items.map(itemText).join(',')}]}`;
}
