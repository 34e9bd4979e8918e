import type { CommandId, SessionId } from '@fishbowl/shared/core/ids';
import type { SessionState } from '@fishbowl/shared/session/state';
import { LiveSession } from '../session/LiveSession.ts';
import type { Surroundings } from '../session/Surroundings.ts';
import type { EventLog } from '../store/EventLog.ts';
import { Room } from './Room.ts';
import { type Occupant, Roster } from './Roster.ts';

export interface RoomsDeps extends Surroundings {
  readonly log: EventLog;
  newCommandId(): CommandId;
  occupants(sessionId: SessionId): Promise<readonly Occupant[]>;
  onAdvance(sessionId: SessionId, state: SessionState): void;
}

/** The sessions that live here, each opened once, by id, and opened again after it was lost. */
export class Rooms {
  readonly #deps: RoomsDeps;
  readonly #rooms = new Map<SessionId, Promise<Room>>();

  constructor(deps: RoomsDeps) {
    this.#deps = deps;
  }

  open(id: SessionId): Promise<Room> {
    const room = this.#rooms.get(id) ?? this.#load(id);
    this.#rooms.set(id, room);
    return room;
  }

  /** The room if it is open or opening; else nothing is loaded. */
  find(id: SessionId): Promise<Room> | undefined {
    return this.#rooms.get(id);
  }

  async #load(id: SessionId): Promise<Room> {
    const { log, newCommandId, wallMs, occupants, onAdvance } = this.#deps;
    try {
      const [session, seated] = await Promise.all([LiveSession.open(log, id, this.#deps), occupants(id)]);
      return new Room(session, new Roster(seated), {
        wallMs: () => wallMs(),
        newCommandId: () => newCommandId(),
        onLost: () => this.#rooms.delete(id),
        onAdvance: (state) => onAdvance(id, state),
      });
    } catch (error) {
      this.#rooms.delete(id);
      throw error;
    }
  }
}
