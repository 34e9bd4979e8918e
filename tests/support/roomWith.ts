import { Room } from '@fishbowl/server/realtime/Room';
import { Roster } from '@fishbowl/server/realtime/Roster';
import { LiveSession } from '@fishbowl/server/session/LiveSession';
import { systemSeatId } from '@fishbowl/server/session/systemSeatId';
import type { EventLog } from '@fishbowl/server/store/EventLog';
import { StoreFailure } from '@fishbowl/server/store/StoreFailure';
import { ann, commandId, everybody, sessionId, tagPlaced } from './build.ts';
import { memoryEventLog } from './memoryEventLog.ts';
import { openedLog } from './opened.ts';
import { surroundings } from './surroundings.ts';

/** A room over a session that is live and has so many tags of Ann's already. */
export async function roomWith(tags = 0, mode: 'blind' | 'shared' = 'shared') {
  const log = fillable(memoryEventLog());
  const before = openedLog(mode);
  const rows = Array.from({ length: tags }, (_, i) => ({
    seq: before.length + i + 1,
    seatId: systemSeatId,
    commandId: commandId(),
    index: 0,
    event: tagPlaced(ann, `t${i}`),
  }));
  await log.commit(sessionId, [...before, ...rows]);
  const session = await LiveSession.open(log, sessionId, surroundings());
  const later: (() => void)[] = [];
  const roster = new Roster(everybody.map(({ id, role }) => ({ seatId: id, role, name: id })));
  const room = new Room(session, roster, {
    wallMs: surroundings().wallMs,
    newCommandId: commandId,
    onLost: () => {},
    onAdvance: () => {},
    later: (work) => later.push(work),
    onEmpty: () => {},
  });
  return { room, log, session, later };
}

/** A log whose disk is full while the test says so. */
function fillable(log: EventLog): EventLog & { isFull: boolean } {
  return {
    ...log,
    isFull: false,
    commit(...batch) {
      return this.isFull ? Promise.reject(new StoreFailure('full', 'the disk is full')) : log.commit(...batch);
    },
  };
}
