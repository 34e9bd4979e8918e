import { type CommandId, commandIdSchema, type SeatId, type SessionId } from '@fishbowl/shared/core/ids';
import type { SessionConfig } from '@fishbowl/shared/session/config';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import { courseTypes, phaseOf } from '@fishbowl/shared/session/phaseOf';
import { reduce } from '@fishbowl/shared/session/reduce';
import { emptySession } from '@fishbowl/shared/session/state';
import type { NewOccupant, SessionDoor } from '../session/SessionDoor.ts';
import type { EventLog } from '../store/EventLog.ts';
import type { Calls } from './Calls.ts';
import type { Room } from './Room.ts';
import type { Rooms } from './Rooms.ts';

/** What HTTP does to sessions, through the same rooms that the sockets are in. Where they stand is read without opening them. */
export function sessionDoor(rooms: Rooms, calls: Calls, log: Pick<EventLog, 'load'>): SessionDoor {
  return {
    async create(sessionId: SessionId, config: SessionConfig) {
      await rooms.visit(sessionId, (room) => record(room, 'created', { type: 'sessionCreated', config }));
    },

    async seatTaken(sessionId, { seatId, role, name, alias }: NewOccupant) {
      await rooms.visit(sessionId, async (room) => {
        await record(room, `taken-${seatId}`, { type: 'seatTaken', seatId, role, alias });
        room.seatTaken({ seatId, role, name });
      });
    },

    async seatRevoked(sessionId: SessionId, seatId: SeatId) {
      await rooms.visit(sessionId, async (room) => {
        try {
          await record(room, `revoked-${seatId}`, { type: 'seatRevoked', seatId });
        } finally {
          calls.revoke(sessionId, seatId); // Who must go goes at once, also if that is written later (L6).
          room.seatRevoked(seatId);
        }
      });
    },

    async summary(sessionId) {
      const state = reduce(emptySession, await log.load(sessionId, courseTypes));
      return { phase: phaseOf(state), startedWallMs: state.startedWallMs };
    },
  };
}

/** Names each fact by what it is about, so that asking twice logs it once. */
async function record(room: Room, name: string, event: SessionEvent): Promise<void> {
  const commandId: CommandId = commandIdSchema.parse(name.slice(0, 64));
  await room.record(commandId, () => [event]);
}
