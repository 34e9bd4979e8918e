import { createSessionStore } from '@fishbowl/client/state/createSessionStore';
import type { DownMessage } from '@fishbowl/shared/protocol/down';
import { io } from 'socket.io-client';
import { expect, test } from 'vitest';
import { ann, opening, rules, sessionId, startedWallMs } from '../../support/build.ts';
import { MemoryQueue } from '../../support/MemoryQueue.ts';

test('[S6] there is no session time before the server has been asked what time it is, however early one presses', () => {
  const socket = io({ autoConnect: false });
  const hear = (message: DownMessage) => {
    for (const listener of socket.listeners('m')) listener(message);
  };
  const wrongByADay = startedWallMs - 24 * 3_600_000;
  const session = createSessionStore({
    sessionId,
    seat: ann,
    rules,
    socket,
    queue: new MemoryQueue(),
    localMs: () => wrongByADay,
    schedule: (work) => work(),
  });
  const items = opening('blind').map((event) => ({ event }));

  hear({ type: 'events', epoch: 0, from: 0, items, total: items.length });
  expect(session.nowMs()).toBeNull();

  const token = session.connection.clock.ask();
  hear({ type: 'time', token, wallMs: startedWallMs + 5_000 });
  expect(session.nowMs()).toBe(5_000);
});
