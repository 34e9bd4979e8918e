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
  /** Hidden for an incident. */
  isFrozen(sessionId: SessionId): Promise<boolean>;
  onAdvance(sessionId: SessionId, state: SessionState): void;
  /** See `RoomDeps`. */
  later(work: () => void): void;
}

/** The sessions that live here, each opened once, by id, and opened again after it was lost. */
export class Rooms {
  readonly #deps: RoomsDeps;
  readonly #rooms = new Map<SessionId, Promise<Room>>();
  /** What rooms that were shut have yet to write. */
  readonly #endings = new Map<SessionId, Promise<void>>();

  constructor(deps: RoomsDeps) {
    this.#deps = deps;
  }

  /** How many are open. */
  get size(): number {
    return this.#rooms.size;
  }

  open(id: SessionId): Promise<Room> {
    const room = this.#rooms.get(id) ?? this.#load(id);
    this.#rooms.set(id, room);
    return room;
  }

  /** Does something with a room that nobody needs to be in, and lets go of it afterwards. */
  async visit<T>(id: SessionId, work: (room: Room) => T | Promise<T>): Promise<T> {
    let room = await this.open(id);
    while (room.isOver) room = await this.open(id);
    try {
      return await room.visit(work);
    } finally {
      await this.#letGo(id, room);
    }
  }

  /** Shuts the room, if it is open: the next to come has it read again, once all that was under way is written. */
  async forget(id: SessionId): Promise<void> {
    const room = await this.#rooms.get(id);
    if (!room || room.isOver) return;
    room.shut();
    const ending = room.session.settled().catch(() => undefined); // Whoever asked for what failed says it again.
    this.#endings.set(id, ending);
    await ending;
    if (this.#endings.get(id) === ending) this.#endings.delete(id);
  }

  async #load(id: SessionId): Promise<Room> {
    const { log, newCommandId, wallMs, occupants, isFrozen, onAdvance, later } = this.#deps;
    await this.#endings.get(id);
    try {
      const opened = [LiveSession.open(log, id, this.#deps), occupants(id), isFrozen(id)] as const;
      const [session, seated, frozen] = await Promise.all(opened);
      const room: Room = new Room(session, new Roster(seated), {
        wallMs: () => wallMs(),
        newCommandId: () => newCommandId(),
        onLost: () => this.#rooms.delete(id),
        onEmpty: () => void this.#letGo(id, room),
        onAdvance: (state) => onAdvance(id, state),
        later: (work) => later(work),
      });
      if (frozen) room.freeze();
      return room;
    } catch (error) {
      this.#rooms.delete(id);
      throw error;
    }
  }

  /** A room that is empty and has nothing left to write is closed: the log holds all of it (S5). */
  async #letGo(id: SessionId, room: Room): Promise<void> {
    await room.session.settled().catch(() => undefined); // Whose commit failed shuts the room, and has it opened again.
    if (!isLeft(room) || (await this.#rooms.get(id)) !== room || !isLeft(room)) return;
    room.retire();
    this.#rooms.delete(id);
  }
}

function isLeft({ isEmpty, session }: Room): boolean {
  return isEmpty && !session.isWaiting;
}
