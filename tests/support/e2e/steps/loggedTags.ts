import { seatReplySchema } from '@fishbowl/shared/protocol/http/seats';
import { LiveTab } from '../../LiveTab.ts';
import type { Person } from '../Person.ts';
import type { Press } from './keptPresses.ts';

/** The tags of a person's own that the server has logged, as it tells them to that person's seat; in the log's order. */
export async function loggedTags({ context }: Person, origin: string, sessionId: string) {
  const cookies = await context.cookies(origin);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const reply = await fetch(`${origin}/api/seats/${sessionId}`, { headers: { cookie } });
  const { seatId, role, ...seat } = seatReplySchema.parse(await reply.json());
  const tab = new LiveTab({
    url: origin,
    sessionId: seat.sessionId,
    seat: { id: seatId, role },
    cookie,
    localMs: () => performance.timeOrigin + performance.now(),
  });
  await tab.open().until(({ caughtUp }) => caughtUp);
  tab.connection.close();
  return tab.connection.history
    .flatMap(({ event }) => (event.type === 'tagPlaced' && event.seatId === seatId ? [event] : []))
    .map(({ tagId, code, pressedMs, late }): Press & { readonly late: boolean } => ({ tagId, code, pressedMs, late }));
}
