import type { CommandId, SeatId } from '@fishbowl/shared/core/ids';
import { err } from '@fishbowl/shared/core/result';
import type { ByeReason } from '@fishbowl/shared/protocol/down';
import type { Command } from '@fishbowl/shared/session/command';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import type { Place } from '@fishbowl/shared/session/pointing';
import { isRevoked } from '@fishbowl/shared/session/policy';
import { sessionNow } from '@fishbowl/shared/session/sessionNow';
import type { SessionState } from '@fishbowl/shared/session/state';
import { attendance } from '../session/attendance.ts';
import type { Answer, LiveSession } from '../session/LiveSession.ts';
import { StoreFailure } from '../store/StoreFailure.ts';
import type { Peer } from './Peer.ts';
import { Pointing } from './Pointing.ts';
import type { Occupant, Roster } from './Roster.ts';
import { type Known, Telling } from './Telling.ts';

export interface RoomDeps {
  wallMs(): number;
  newCommandId(): CommandId;
  /** The session can't go on; it has to be opened again from the log. */
  onLost(): void;
  /** Everybody has left. */
  onEmpty(): void;
  /** After every commit, with what is durable. */
  onAdvance(state: SessionState): void;
  /** Does it after a while, when there may be room to write again. */
  later(work: () => void): void;
}

/** More than this nobody has under way. */
const maxOwed = 3_000;

/** Everybody who is connected to a session. Who has joined is told what happens and may ask; before that one may only wait. */
export class Room {
  readonly session: LiveSession;
  readonly #roster: Roster;
  readonly #deps: RoomDeps;
  /** Everybody who is connected; those who have joined are in `#telling` as well. */
  readonly #connected = new Set<Peer>();
  readonly #telling: Telling;
  /** The roster as each was told it last. */
  readonly #told = new WeakMap<Peer, string>();
  readonly #pointing: Pointing;
  /** What each was told could not be written, until some of it is said again. */
  readonly #owed = new WeakMap<Peer, Set<CommandId>>();
  /** Whose seats were revoked, perhaps not durably yet. */
  readonly #shut = new Set<SeatId>();
  /** How long the session was when everybody was brought up to date. */
  #shown = 0;
  #visits = 0;
  #lost = false;
  #isRetrying = false;
  #isFrozen = false;

  constructor(session: LiveSession, roster: Roster, deps: RoomDeps) {
    this.session = session;
    this.#roster = roster;
    this.#deps = deps;
    this.#telling = new Telling(session);
    this.#pointing = new Pointing(deps.wallMs);
  }

  /** Somebody stands at the door. False, and they are gone, if nobody like them may come in. */
  connect(peer: Peer): boolean {
    const reason = this.#turnsAway(peer);
    if (reason) peer.disconnect(reason);
    else this.#connected.add(peer);
    return reason === undefined;
  }

  /** Answering and entering are one step: between two, events would pass by unseen (S2). Once for each connection. */
  join(peer: Peer, known: Known): void {
    if (!this.connect(peer) || this.has(peer)) return;
    this.#telling.add(peer, known);
    this.#attendanceChanged();
    this.#pointing.tell([peer], this.session.state);
  }

  leave(peer: Peer): void {
    this.#connected.delete(peer);
    if (this.#telling.remove(peer)) this.#attendanceChanged();
    if (this.isEmpty) this.#deps.onEmpty();
  }

  /** Has this connection joined? */
  has(peer: Peer): boolean {
    return this.#telling.has(peer);
  }

  /** Does something for somebody who is not in the room; it stays open meanwhile. */
  async visit<T>(work: (room: Room) => T | Promise<T>): Promise<T> {
    this.#visits += 1;
    try {
      return await work(this);
    } finally {
      this.#visits -= 1;
    }
  }

  /** Only for those who have joined: they were let in, and speak this version. */
  async submit(command: Command, peer: Peer): Promise<void> {
    const reason = this.#turnsAway(peer) ?? (this.has(peer) ? undefined : 'invalidMessage');
    if (reason) {
      peer.disconnect(reason);
      return;
    }
    if (peer.readsOnly) {
      peer.send({ type: 'refused', commandId: command.id, code: 'notAllowed' });
      return;
    }
    const answer = await this.#answer(command, peer).catch(() => undefined);
    if (!answer) {
      this.#close(peer);
      return;
    }
    this.#advance();
    if (!answer.ok) peer.send({ type: 'refused', commandId: command.id, code: answer.error });
  }

  /** Passes on where the supervisor is in the debrief; see `Pointing`. */
  point(peer: Peer, place: Place): void {
    if (this.has(peer)) this.#pointing.point(peer, place, this.session.state, this.#telling.peers);
  }

  get isEmpty(): boolean {
    return this.#connected.size === 0 && this.#visits === 0;
  }

  /** Is there no going on in this room? */
  get isOver(): boolean {
    return this.#lost;
  }

  /** Shuts the room for good: who comes now is sent to a new one. */
  retire(): void {
    this.#lost = true;
  }

  /**
   * Logs facts of the server's own; see `LiveSession.record`. Rejects if they could not be made durable by now, and in a room
   * that is over: another may be writing the session by now.
   */
  async record(commandId: CommandId, make: (decided: SessionState) => readonly SessionEvent[]): Promise<void> {
    if (this.#lost) throw new Error('the room is over');
    await this.#written(this.session.record(commandId, make));
  }

  seatTaken(occupant: Occupant): void {
    this.#roster.add(occupant);
    this.#sendRoster();
  }

  /** Shuts every connection of the seat. The revocation must have been recorded, or be waiting for room to be written. */
  seatRevoked(seatId: SeatId): void {
    this.#shut.add(seatId);
    this.#roster.remove(seatId);
    this.#sendAway('seatRevoked', ({ seat }) => seat.id === seatId);
    this.#attendanceChanged();
  }

  /** Sends everybody away, to come back to a session that is read again. */
  shut(): void {
    this.#close();
  }

  /** Hides the session: everybody goes, and nobody comes in, until `thaw`. */
  freeze(): void {
    this.#isFrozen = true;
    this.#sendAway('frozen');
    this.#logAttendance();
  }

  thaw(): void {
    this.#isFrozen = false;
  }

  /** Why nobody like them may be here now, be it that it began while the connection was being made. */
  #turnsAway({ seat }: Peer): ByeReason | undefined {
    if (this.#lost) return 'sessionLost'; // A room that is over decides no more: its session may be open again elsewhere.
    if (isRevoked(this.session.state, seat.id) || this.#shut.has(seat.id)) return 'seatRevoked';
    return this.#isFrozen ? 'frozen' : undefined;
  }

  /** Whoever is connected, joined or not. */
  #sendAway(reason: ByeReason, whom: (peer: Peer) => boolean = () => true): void {
    for (const peer of [...this.#connected].filter(whom)) {
      this.#connected.delete(peer);
      this.#telling.remove(peer);
      peer.disconnect(reason);
    }
  }

  /**
   * What was under way when somebody was told that nothing can be written is not written either, or it would overtake what
   * they said before it (L6). Who says a thing again has heard, and starts anew.
   */
  async #answer(command: Command, peer: Peer): Promise<Answer> {
    const owed = this.#owed.get(peer);
    if (owed && owed.size < maxOwed && !owed.has(command.id)) {
      owed.add(command.id);
      return err('storeUnavailable');
    }
    this.#owed.delete(peer);
    const answer = await this.session.submit(command, peer.seat);
    if (answer.ok || answer.error !== 'storeUnavailable') return answer;
    this.#owed.set(peer, (this.#owed.get(peer) ?? new Set()).add(command.id));
    this.#retryLater();
    return answer;
  }

  async #written(writing: Promise<void>): Promise<void> {
    try {
      await writing;
    } catch (error) {
      if (error instanceof StoreFailure && error.isPassing) this.#retryLater();
      else this.#close();
      throw error;
    } finally {
      if (!this.#lost) this.#advance();
    }
  }

  /** Nobody says the server's own facts again: it does so itself, whether somebody comes or not (L6). */
  #retryLater(): void {
    if (this.#isRetrying || !this.session.isWaiting) return;
    this.#isRetrying = true;
    this.#deps.later(() => {
      this.#isRetrying = false;
      void this.#retry().catch(() => undefined); // What failed has been seen to.
    });
  }

  async #retry(): Promise<void> {
    if (this.#lost) return;
    await this.#written(this.session.settled());
    if (this.isEmpty) this.#deps.onEmpty();
  }

  #advance(): void {
    const { length } = this.session;
    if (length === this.#shown) return; // What was committed together has been shown together.
    this.#shown = length;
    this.#telling.advance();
    this.#deps.onAdvance(this.session.state);
    this.#pointing.tell(this.#telling.peers, this.session.state); // What is seen may have changed.
    this.#logAttendance();
  }

  #attendanceChanged(): void {
    this.#sendRoster();
    this.#logAttendance();
  }

  #online(): ReadonlySet<SeatId> {
    return new Set(this.#telling.peers.map(({ seat }) => seat.id));
  }

  #sendRoster(): void {
    const seats = this.#roster.list(this.#online());
    const text = JSON.stringify(seats);
    const message = { type: 'roster', seats } as const;
    for (const peer of this.#telling.peers) {
      if (this.#told.get(peer) === text) continue; // A second device of somebody is nobody's business.
      this.#told.set(peer, text);
      peer.send(message);
    }
  }

  #logAttendance(): void {
    const facts = (state: SessionState) => attendance(state, this.#online(), sessionNow(state, this.#deps.wallMs()));
    if (this.#lost) return;
    this.record(this.#deps.newCommandId(), facts).catch(() => undefined); // What failed has been seen to.
  }

  /** Undurable decisions are gone; every client comes back and says again what was not confirmed (L4). */
  #close(asker?: Peer): void {
    const wasLost = this.#lost;
    this.#lost = true;
    if (asker && !this.#connected.has(asker)) asker.disconnect('sessionLost');
    this.#sendAway('sessionLost');
    if (!wasLost) this.#deps.onLost();
  }
}
