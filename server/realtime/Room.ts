import type { CommandId, SeatId } from '@fishbowl/shared/core/ids';
import { err } from '@fishbowl/shared/core/result';
import type { EventsMessage } from '@fishbowl/shared/protocol/down';
import type { Command } from '@fishbowl/shared/session/command';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import type { Place } from '@fishbowl/shared/session/pointing';
import { epochOf, isRevoked } from '@fishbowl/shared/session/policy';
import { sessionNow } from '@fishbowl/shared/session/sessionNow';
import type { SessionState } from '@fishbowl/shared/session/state';
import { attendance } from '../session/attendance.ts';
import type { Answer, LiveSession } from '../session/LiveSession.ts';
import { StoreFailure } from '../store/StoreFailure.ts';
import type { Peer } from './Peer.ts';
import { Pointing } from './Pointing.ts';
import type { Occupant, Roster } from './Roster.ts';

/** How much of its own stream a peer has been sent. */
interface Cursor {
  readonly epoch: number;
  readonly n: number;
}

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

/** A long replay goes out in pieces of so many items. It bounds what one turn has to do, and what a slow phone keeps waiting here. */
const pieceLength = 500;

/** More than this nobody has under way. */
const maxOwed = 3_000;

/** Everybody who has joined, and how far each has come. Sending is always the same act: catching up. */
export class Room {
  readonly session: LiveSession;
  readonly #roster: Roster;
  readonly #deps: RoomDeps;
  readonly #cursors = new Map<Peer, Cursor>();
  /** The roster as each was told it last. */
  readonly #told = new WeakMap<Peer, string>();
  readonly #pointing: Pointing;
  /** Who is being sent a long replay, and of them, whose next piece is due. */
  readonly #replaying = new Set<Peer>();
  readonly #due: Peer[] = [];
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
    this.#pointing = new Pointing(deps.wallMs);
  }

  /** Answering and entering are one step: between two, events would pass by unseen (S2). Once for each connection. */
  join(peer: Peer, cursor: Cursor): void {
    if (this.#lost) {
      peer.disconnect('sessionLost');
      return;
    }
    if (isRevoked(this.session.state, peer.seat.id) || this.#shut.has(peer.seat.id)) {
      peer.disconnect('seatRevoked'); // While the connection was being made, or had not joined yet.
      return;
    }
    if (this.#isFrozen) {
      peer.disconnect('frozen');
      return;
    }
    if (this.has(peer)) return;
    this.#cursors.set(peer, cursor);
    this.#catchUp(peer, cursor);
    this.#attendanceChanged();
    this.#pointing.tell([peer], this.session.state);
  }

  leave(peer: Peer): void {
    this.#replaying.delete(peer);
    if (this.#cursors.delete(peer)) this.#attendanceChanged();
    if (this.isEmpty) this.#deps.onEmpty();
  }

  /** Has this connection joined? */
  has(peer: Peer): boolean {
    return this.#cursors.has(peer);
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

  async submit(command: Command, peer: Peer): Promise<void> {
    // A room that is over decides no more: its session may be open again elsewhere.
    const answer = this.#lost ? undefined : await this.#answer(command, peer).catch(() => undefined);
    if (!answer) {
      this.#close(peer);
      return;
    }
    this.#advance();
    if (!answer.ok) peer.send({ type: 'refused', commandId: command.id, code: answer.error });
  }

  /** Passes on where the supervisor is in the debrief; see `Pointing`. */
  point(peer: Peer, place: Place): void {
    if (this.has(peer)) this.#pointing.point(peer, place, this.session.state, this.#cursors.keys());
  }

  get isEmpty(): boolean {
    return this.#cursors.size === 0 && this.#visits === 0;
  }

  /** Is there no going on in this room? */
  get isOver(): boolean {
    return this.#lost;
  }

  /** Shuts the room for good: who comes now is sent to a new one. */
  retire(): void {
    this.#lost = true;
  }

  /** Logs facts of the server's own; see `LiveSession.record`. Rejects if they could not be made durable by now. */
  async record(commandId: CommandId, make: (decided: SessionState) => readonly SessionEvent[]): Promise<void> {
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
    for (const peer of [...this.#cursors.keys()]) {
      if (peer.seat.id !== seatId) continue;
      this.#cursors.delete(peer);
      peer.disconnect('seatRevoked');
    }
    this.#attendanceChanged();
  }

  /** Sends everybody away, to come back to a session that is read again. */
  shut(): void {
    this.#close();
  }

  /** Hides the session: everybody goes, and nobody comes in, until `thaw`. */
  freeze(): void {
    this.#isFrozen = true;
    const peers = [...this.#cursors.keys()];
    this.#cursors.clear();
    for (const peer of peers) peer.disconnect('frozen');
    this.#logAttendance();
  }

  thaw(): void {
    this.#isFrozen = false;
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
    const said: EventsMessage[] = [];
    for (const [member, cursor] of this.#cursors) this.#catchUp(member, cursor, said);
    this.#deps.onAdvance(this.session.state);
    this.#pointing.tell(this.#cursors.keys(), this.session.state); // What is seen may have changed.
    this.#logAttendance();
  }

  /** What fits into one message goes at once; more than that in pieces, a turn of the event loop each (S4). */
  #catchUp(peer: Peer, cursor: Cursor, said: EventsMessage[] = []): void {
    if (this.#replaying.has(peer)) return; // Comes with the rest.
    if (this.#missing(peer, cursor) <= pieceLength) this.#sendPiece(peer, cursor, said);
    else this.#replayOn(peer);
  }

  /** How many items a peer has yet to be sent, at most: a new epoch's are not counted before their turn. */
  #missing({ seat }: Peer, { epoch, n }: Cursor): number {
    if (epochOf(this.session.state, seat) !== epoch) return this.session.length;
    return this.session.stream(seat).items.length - n;
  }

  /** Who is told what somebody was told before is sent the same object: see `encodeOnce`. */
  #sendPiece(peer: Peer, { epoch, n }: Cursor, said: EventsMessage[], sent?: () => void): void {
    const stream = this.session.stream(peer.seat);
    const total = stream.items.length;
    const from = epoch === stream.epoch ? n : 0;
    if (epoch === stream.epoch && from >= total) return; // Not even an empty message: it could be counted.
    const items = stream.items.slice(from, from + pieceLength);
    this.#cursors.set(peer, { epoch: stream.epoch, n: from + items.length });
    const message = { type: 'events', epoch: stream.epoch, from, items, total } as const;
    const same = said.find((each) => isSame(each, message));
    if (!same) said.push(message);
    peer.send(same ?? message, sent);
  }

  #replayOn(peer: Peer): void {
    this.#replaying.add(peer);
    this.#due.push(peer);
    if (this.#due.length === 1) setImmediate(() => this.#replayNext());
  }

  /** One piece for one peer; whose last one has not left yet waits for that, and holds up nobody. */
  #replayNext(): void {
    const peer = this.#due.shift();
    if (this.#due.length > 0) setImmediate(() => this.#replayNext());
    const cursor = peer && this.#cursors.get(peer);
    if (!cursor) return;
    this.#sendPiece(peer, cursor, [], () => {
      const reached = this.#cursors.get(peer);
      this.#replaying.delete(peer);
      if (reached) this.#catchUp(peer, reached);
    });
  }

  #attendanceChanged(): void {
    this.#sendRoster();
    this.#logAttendance();
  }

  #online(): ReadonlySet<SeatId> {
    return new Set([...this.#cursors.keys()].map(({ seat }) => seat.id));
  }

  #sendRoster(): void {
    const seats = this.#roster.list(this.#online());
    const text = JSON.stringify(seats);
    const message = { type: 'roster', seats } as const;
    for (const peer of this.#cursors.keys()) {
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
    const peers = [...this.#cursors.keys()];
    this.#cursors.clear();
    for (const peer of asker ? [asker, ...peers] : peers) peer.disconnect('sessionLost');
    if (!wasLost) this.#deps.onLost();
  }
}

function isSame(a: EventsMessage, b: EventsMessage): boolean {
  const isAlike = a.epoch === b.epoch && a.from === b.from && a.total === b.total && a.items.length === b.items.length;
  return isAlike && a.items.every((item, i) => item === b.items[i]);
}
