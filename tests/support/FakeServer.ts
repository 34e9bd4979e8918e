import type { Room } from '@fishbowl/server/realtime/Room';
import { Rooms } from '@fishbowl/server/realtime/Rooms';
import type { Entry, EventLog } from '@fishbowl/server/store/EventLog';
import type { SeatId } from '@fishbowl/shared/core/ids';
import { commandId, everybody, type Mode, sessionId } from './build.ts';
import { HeldEventLog } from './HeldEventLog.ts';
import { withoutTexts } from './memoryEventLog.ts';
import { openedLog } from './opened.ts';
import { surroundings } from './surroundings.ts';
import { tick } from './tick.ts';

/** A server process on a disk that outlives it. The session is live, everybody is seated. */
export class FakeServer {
  readonly mode: Mode;
  readonly #log = new HeldEventLog();
  #rooms: Rooms;
  #process = 0;
  #later: (() => void)[] = [];
  /** What is on disk, for the oracle to compare with what was sent. */
  durable: readonly Entry[];

  constructor(mode: Mode) {
    this.mode = mode;
    this.durable = openedLog(mode);
    void this.#log.plant(sessionId, this.durable);
    this.#rooms = this.#start();
  }

  get heldBatch(): readonly Entry[] | undefined {
    return this.#log.heldBatch;
  }

  room(): Promise<Room> {
    return this.#rooms.open(sessionId);
  }

  /** As the server does what nobody in the room asked for. */
  visit(work: (room: Room) => Promise<void>): Promise<void> {
    return this.#rooms.visit(sessionId, work);
  }

  commit(): Promise<void> {
    return this.#finish({ written: true, told: 'ok' });
  }

  failCommit(written: boolean): Promise<void> {
    return this.#finish({ written, told: 'failed' });
  }

  /** What somebody wrote is erased, and the session read again. Whatever was under way is written first. */
  async erase(seatId: SeatId): Promise<void> {
    await this.#writeAll();
    this.#log.eraseTexts(sessionId, seatId);
    this.durable = withoutTexts(this.durable, seatId);
    const forgotten = this.#rooms.forget(sessionId);
    await this.#writeAll();
    await forgotten;
  }

  /** There is no room to write, or so it is said. */
  refuseCommit(written: boolean): Promise<void> {
    return this.#finish({ written, told: 'full' });
  }

  /** What the server had put off for want of room. True if there was any. */
  async retry(): Promise<boolean> {
    const works = this.#later.splice(0);
    for (const work of works) work();
    await tick();
    return works.length > 0;
  }

  /** The process dies. Its connections die with it: the caller disconnects the tabs. */
  async crash(written: boolean): Promise<void> {
    await this.#finish({ written, told: 'nothing' });
    this.#later = [];
    this.#rooms = this.#start();
  }

  #start(): Rooms {
    this.#process += 1;
    return new Rooms({
      ...surroundings(),
      log: this.#logOf(this.#process),
      newCommandId: commandId,
      occupants: async () => everybody.map(({ id, role }) => ({ seatId: id, role, name: id })),
      isFrozen: async () => false,
      onAdvance: () => {},
      later: (work) => this.#later.push(work),
    });
  }

  /** The disk as one process reaches it: a dead one writes no more. */
  #logOf(process: number): EventLog {
    return {
      load: (...asked) => this.#log.load(...asked),
      lastCommittedMs: () => this.#log.lastCommittedMs(),
      running: () => this.#log.running(),
      commit: (id, batch) => (process === this.#process ? this.#log.commit(id, batch) : new Promise(() => {})),
    };
  }

  async #writeAll(): Promise<void> {
    do await this.commit();
    while (this.heldBatch);
  }

  async #finish(end: Parameters<HeldEventLog['finish']>[0]): Promise<void> {
    if (end.written) this.durable = [...this.durable, ...(this.#log.heldBatch ?? [])];
    await this.#log.finish(end);
    await tick();
  }
}
