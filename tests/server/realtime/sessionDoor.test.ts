import { Calls } from '@fishbowl/server/realtime/Calls';
import { Connections } from '@fishbowl/server/realtime/Connections';
import { Rooms } from '@fishbowl/server/realtime/Rooms';
import { sessionDoor } from '@fishbowl/server/realtime/sessionDoor';
import { systemSeatId } from '@fishbowl/server/session/systemSeatId';
import type { EventLog } from '@fishbowl/server/store/EventLog';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import { expect, test } from 'vitest';
import { ann, commandId, sessionId, startedWallMs, sue, tagPlaced } from '../../support/build.ts';
import { withoutWorker } from '../../support/mediaWorker.ts';
import { memoryEventLog } from '../../support/memoryEventLog.ts';
import { openedLog } from '../../support/opened.ts';
import { surroundings } from '../../support/surroundings.ts';

const paused: SessionEvent = { type: 'paused', atMs: 1, seatId: sue.id, reason: 'supervisor' };
const resumed: SessionEvent = { type: 'resumed', atMs: 2 };
const ended: SessionEvent = { type: 'sessionEnded', atMs: 3 };
const closed: SessionEvent = { type: 'sessionClosed', atMs: 4 };

/** What is told of a session in which this has happened, and what was read for it. */
async function summed(...since: readonly SessionEvent[]) {
  const disk = memoryEventLog();
  const before = openedLog('blind');
  const rows = [tagPlaced(ann), ...since].map((event, i) => {
    return { seq: before.length + i + 1, seatId: systemSeatId, commandId: commandId(), index: 0, event };
  });
  await disk.commit(sessionId, [...before, ...rows]);
  const read: string[] = [];
  const log: EventLog = {
    ...disk,
    async load(...asked) {
      const entries = await disk.load(...asked);
      read.push(...entries.map(({ event }) => event.type));
      return entries;
    },
  };
  const rooms = new Rooms({
    ...surroundings(),
    log,
    newCommandId: commandId,
    occupants: async () => [],
    onAdvance: () => {},
    isFrozen: async () => false,
    later: () => {},
  });
  const calls = new Calls({ media: await withoutWorker(), wallMs: () => 0, onTurn: () => {} });
  const connections = new Connections(async () => undefined);
  const door = sessionDoor({ rooms, calls, connections, log, wallMs: () => 0, newCommandId: commandId });
  return { summary: await door.summary(sessionId), read };
}

test.each<readonly [string, readonly SessionEvent[]]>([
  ['live', []],
  ['paused', [paused]],
  ['live', [paused, resumed]],
  ['debrief', [paused, ended]],
  ['closed', [ended, closed]],
])('[S7] that a session is %s is told without reading what was tagged in it', async (phase, since) => {
  const { summary, read } = await summed(...since);

  expect(summary).toEqual({ phase, startedWallMs });
  expect(read).not.toContain('tagPlaced');
  expect(read).not.toContain('seatTaken');
});
