import { Rooms } from '@fishbowl/server/realtime/Rooms';
import { recoverSessions } from '@fishbowl/server/realtime/recoverSessions';
import { sessionIdSchema } from '@fishbowl/shared/core/ids';
import { expect, test } from 'vitest';
import { commandId, sessionId, startedWallMs } from '../../support/build.ts';
import { FakeLog } from '../../support/FakeLog.ts';
import { memoryEventLog } from '../../support/memoryEventLog.ts';
import { openedLog } from '../../support/opened.ts';
import { surroundings } from '../../support/surroundings.ts';

const outage = { fromWallMs: startedWallMs + 1_000, toWallMs: startedWallMs + 5_000 };
const unreadable = sessionIdSchema.parse('unreadable');

test('[X2] a session that cannot be read does not keep the others from going on, nor the server from starting', async () => {
  const disk = memoryEventLog();
  await disk.commit(sessionId, openedLog('blind'));
  const load: typeof disk.load = (id, ...asked) =>
    id === unreadable ? Promise.reject(new Error('damaged')) : disk.load(id, ...asked);
  const rooms = new Rooms({
    ...surroundings(),
    log: { ...disk, load },
    newCommandId: commandId,
    occupants: async () => [],
    isFrozen: async () => false,
    onAdvance: () => {},
    later: () => {},
  });
  const log = new FakeLog();

  await recoverSessions(rooms, [unreadable, sessionId], outage, log);

  const last = (await disk.load(sessionId)).at(-1);
  expect(last?.event).toEqual({ type: 'serverDown', fromMs: 1_000, toMs: 5_000 });
  expect(log.lines).toEqual([[{ err: expect.any(Error), sessionId: unreadable }, 'a session could not be opened']]);
});
