import { downMessageSchema } from '@fishbowl/shared/protocol/down';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import type { Person } from './Person.ts';

/** An event with its name, in Socket.IO's words. */
const eventPacket = /^42(?=\["m",)/;

/** All that the server has told this page as facts: durable, as they are stored. Again, where it was told again. */
export function toldEvents({ received }: Person): readonly SessionEvent[] {
  return received.flatMap((frame) => {
    if (!eventPacket.test(frame)) return [];
    const message = downMessageSchema.parse(JSON.parse(frame.replace(eventPacket, ''))[1]);
    return message.type === 'events' ? message.items.map(({ event }) => event) : [];
  });
}
