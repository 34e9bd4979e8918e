import { commandIdSchema, type SessionId } from '@fishbowl/shared/core/ids';
import { downtime, type Outage } from '../session/downtime.ts';
import type { Rooms } from './Rooms.ts';

/**
 * Marks, in every session that was running, when no server was (X2). Doing it twice for one outage changes nothing. One
 * that cannot be read is left as it is: it must not keep the others from going on.
 */
export async function recoverSessions(
  rooms: Rooms,
  running: readonly SessionId[],
  outage: Outage,
  log: { warn(details: object, message: string): void },
): Promise<void> {
  const commandId = commandIdSchema.parse(`outage-${outage.fromWallMs}-${outage.toWallMs}`);
  for (const id of running) {
    try {
      await rooms.visit(id, (room) => room.record(commandId, (state) => downtime(state, outage)));
    } catch (error) {
      log.warn({ err: error, sessionId: id }, 'a session could not be opened');
    }
  }
}
