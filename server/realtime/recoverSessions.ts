import { commandIdSchema, type SessionId } from '@fishbowl/shared/core/ids';
import { downtime, type Outage } from '../session/downtime.ts';
import type { Rooms } from './Rooms.ts';

/** Marks, in every session that was running, when no server was (X2). Doing it twice for one outage changes nothing. */
export async function recoverSessions(rooms: Rooms, running: readonly SessionId[], outage: Outage): Promise<void> {
  const commandId = commandIdSchema.parse(`outage-${outage.fromWallMs}-${outage.toWallMs}`);
  for (const id of running) {
    await rooms.visit(id, (room) => room.record(commandId, (state) => downtime(state, outage)));
  }
}
