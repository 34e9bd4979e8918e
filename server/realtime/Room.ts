import type { CommandId, SeatId } from '@fishbowl/shared/core/ids';
import type { EventsMessage } from '@fishbowl/shared/protocol/down';
import type { Command } from '@fishbowl/shared/session/command';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import type { Place } from '@fishbowl/shared/session/pointing';
import { isRevoked } from '@fishbowl/shared/session/policy';
import { sessionNow } from '@fishbowl/shared/session/sessionNow';
import type { SessionState } from '@fishbowl/shared/session/state';
import { attendance } from '../session/attendance.ts';
import type { LiveSession } from '../session/LiveSession.ts';
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
}

/** A long replay goes out in pieces of so many items. */
const pieceLength = 500;

/** Everybody who has joined, and how far each has come. Sending is always the same act: catching up. */
export class Room {
  readonly session: LiveSession;
  readonly #roster: Roster;
  readonly #deps: RoomDeps;
  readonly #cursors = new Map<Peer, Cursor>();
  /** The roster as each was told it last. */
  readonly #told = new WeakMap<Peer, string>();
  readonly #pointing: Pointing;
  /** How long the session was when everybody was brought up to date. */
  #shown = 0;
  #visits = 0;
  #lost = false;

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
    if (isRevoked(this.session.state, peer.seat.id)) {
      peer.disconnect('seatRevoked'); // While the connection was being made, or had not joined yet.
      return;
    }
    if (this.has(peer)) return;
    this.#cursors.set(peer, cursor);
    this.#catchUp(peer, cursor);
    this.#attendanceChanged();
    this.#pointing.tell([peer], this.session.state);
  }

  leave(peer: Peer): void {
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
    const answer = this.#lost ? undefined : await this.session.submit(command, peer.seat).catch(() => undefined);
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

  /** Logs facts of the server's own; see `LiveSession.record`. False if they could not be made durable. */
  async record(commandId: CommandId, make: (decided: SessionState) => readonly SessionEvent[]): Promise<boolean> {
    const done = await this.session.record(commandId, make).then(
      () => true,
      () => false,
    );
    if (done) this.#advance();
    else this.#close();
    return done;
  }

  seatTaken(occupant: Occupant): void {
    this.#roster.add(occupant);
    this.#sendRoster();
  }

  /** Shuts every connection of the seat. The log must have the revocation already. */
  seatRevoked(seatId: SeatId): void {
    this.#roster.remove(seatId);
    for (const peer of [...this.#cursors.keys()]) {
      if (peer.seat.id !== seatId) continue;
      this.#cursors.delete(peer);
      peer.disconnect('seatRevoked');
    }
    this.#attendanceChanged();
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

  /** Who is told what somebody was told before is sent the same object: see `encodeOnce`. */
  #catchUp(peer: Peer, { epoch, n }: Cursor, said: EventsMessage[] = []): void {
    const stream = this.session.stream(peer.seat);
    const total = stream.items.length;
    const start = epoch === stream.epoch ? n : 0;
    if (epoch === stream.epoch && start >= total) return; // Not even an empty message: it could be counted.
    this.#cursors.set(peer, { epoch: stream.epoch, n: total });
    for (let from = start; from < total || from === start; from += pieceLength) {
      const items = stream.items.slice(from, from + pieceLength);
      const message = { type: 'events', epoch: stream.epoch, from, items, total } as const;
      const same = said.find((each) => isSame(each, message));
      if (!same) said.push(message);
      peer.send(same ?? message);
    }
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
    if (this.#lost || facts(this.session.state).length === 0) return;
    void this.record(this.#deps.newCommandId(), facts);
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
