import { type CommandId, commandIdSchema, type SeatId, type SessionId } from '@fishbowl/shared/core/ids';
import type { SessionConfig } from '@fishbowl/shared/session/config';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import { paused } from '@fishbowl/shared/session/paused';
import { courseTypes, phaseOf } from '@fishbowl/shared/session/phaseOf';
import { reduce } from '@fishbowl/shared/session/reduce';
import { sessionNow } from '@fishbowl/shared/session/sessionNow';
import { emptySession, type SessionState } from '@fishbowl/shared/session/state';
import type { NewOccupant, SessionDoor } from '../session/SessionDoor.ts';
import { systemSeatId } from '../session/systemSeatId.ts';
import type { EventLog } from '../store/EventLog.ts';
import type { Calls } from './Calls.ts';
import type { Connections } from './Connections.ts';
import { mentoringFollows } from './mentoringFollows.ts';
import type { Room } from './Room.ts';
import type { Rooms } from './Rooms.ts';

export interface SessionDoorDeps {
  readonly rooms: Rooms;
  readonly calls: Calls;
  readonly connections: Connections;
  readonly log: Pick<EventLog, 'load'>;
  wallMs(): number;
  newCommandId(): CommandId;
}

/** What HTTP does to sessions, through the same rooms that the sockets are in. Where they stand is read without opening them. */
export function sessionDoor(deps: SessionDoorDeps): SessionDoor {
  const { rooms, calls, connections, log, wallMs, newCommandId } = deps;
  return {
    async create(sessionId: SessionId, config: SessionConfig) {
      await rooms.visit(sessionId, (room) => record(room, 'created', { type: 'sessionCreated', config }));
    },

    async seatTaken(sessionId, { seatId, role, name, alias, mentoring }: NewOccupant) {
      await rooms.visit(sessionId, async (room) => {
        await record(room, `taken-${seatId}`, {
          type: 'seatTaken',
          seatId,
          role,
          alias,
          ...(mentoring && { mentoring }),
        });
        await room.record(newCommandId(), mentoringFollows(seatId, mentoring));
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

    recheck: (seatIds) => connections.recheck(seatIds),

    async freeze(sessionId: SessionId) {
      await rooms.visit(sessionId, async (room) => {
        room.freeze();
        await room.record(newCommandId(), incident(wallMs()));
      });
    },

    async forget(sessionId: SessionId) {
      await rooms.forget(sessionId);
    },

    async thaw(sessionId: SessionId) {
      await rooms.visit(sessionId, (room) => room.thaw());
    },

    async opened(sessionId) {
      const { released, changes } = reduce(emptySession, await log.load(sessionId, ['released', 'revealed']));
      return { released, revealed: changes.some(({ type }) => type === 'revealed') };
    },

    async summary(sessionId) {
      const state = reduce(emptySession, await log.load(sessionId, courseTypes));
      return { phase: phaseOf(state), startedWallMs: state.startedWallMs };
    },
  };
}

/** An incident stops what is live; what is not live stays as it is. */
function incident(wallMs: number) {
  return (state: SessionState): readonly SessionEvent[] => {
    if (phaseOf(state) !== 'live') return [];
    return paused(state, sessionNow(state, wallMs), { id: systemSeatId, role: 'supervisor' }, 'incident');
  };
}

/** Names each fact by what it is about, so that asking twice logs it once. */
async function record(room: Room, name: string, event: SessionEvent): Promise<void> {
  const commandId: CommandId = commandIdSchema.parse(name.slice(0, 64));
  await room.record(commandId, () => [event]);
}
