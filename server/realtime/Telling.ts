import type { EventsMessage } from '@fishbowl/shared/protocol/down';
import { epochOf } from '@fishbowl/shared/session/policy';
import type { LiveSession } from '../session/LiveSession.ts';
import type { Peer } from './Peer.ts';

/** How much of its own stream a peer has been sent. */
interface Cursor {
  readonly epoch: number;
  readonly n: number;
  /** It is to forget what it has. */
  readonly anew?: true;
}

/** What somebody who comes has already; see `UpMessage`. */
export interface Known extends Pick<Cursor, 'epoch' | 'n'> {
  readonly erased?: number | undefined;
}

/** A long replay goes out in pieces of so many items. It bounds what one turn has to do, and what a slow phone keeps waiting here. */
const pieceLength = 500;

/** Who is told what happens, and how far each has been told. Sending is always the same act: catching up. */
export class Telling {
  readonly #session: LiveSession;
  readonly #cursors = new Map<Peer, Cursor>();
  /** Who is being sent a long replay, and of them, whose next piece is due. */
  readonly #replaying = new Set<Peer>();
  readonly #due: Peer[] = [];

  constructor(session: LiveSession) {
    this.#session = session;
  }

  get peers(): readonly Peer[] {
    return [...this.#cursors.keys()];
  }

  has(peer: Peer): boolean {
    return this.#cursors.has(peer);
  }

  add(peer: Peer, known: Known): void {
    const cursor = this.#hasErased(peer, known) ? ({ epoch: known.epoch, n: 0, anew: true } as const) : known;
    this.#cursors.set(peer, cursor);
    this.#catchUp(peer, cursor);
  }

  /** False if they were told nothing before. */
  remove(peer: Peer): boolean {
    this.#replaying.delete(peer);
    return this.#cursors.delete(peer);
  }

  /** Brings everybody up to date. */
  advance(): void {
    const said: EventsMessage[] = [];
    for (const [member, cursor] of this.#cursors) this.#catchUp(member, cursor, said);
  }

  /** Does somebody who comes back hold a text that was erased since? */
  #hasErased({ seat }: Peer, { epoch, n, erased = 0 }: Known): boolean {
    const stream = this.#session.stream(seat);
    if (epoch !== stream.epoch) return false; // They begin again anyhow.
    return stream.items.slice(0, n).filter(({ text }) => text === null).length !== erased;
  }

  /** What fits into one message goes at once; more than that in pieces, a turn of the event loop each (S4). */
  #catchUp(peer: Peer, cursor: Cursor, said: EventsMessage[] = []): void {
    if (this.#replaying.has(peer)) return; // Comes with the rest.
    if (this.#missing(peer, cursor) <= pieceLength) this.#sendPiece(peer, cursor, said);
    else this.#replayOn(peer);
  }

  /** How many items a peer has yet to be sent, at most: a new epoch's are not counted before their turn. */
  #missing({ seat }: Peer, { epoch, n }: Cursor): number {
    if (epochOf(this.#session.state, seat) !== epoch) return this.#session.length;
    return this.#session.stream(seat).items.length - n;
  }

  /** Who is told what somebody was told before is sent the same object: see `encodeOnce`. */
  #sendPiece(peer: Peer, { epoch, n, anew }: Cursor, said: EventsMessage[], sent?: () => void): void {
    const stream = this.#session.stream(peer.seat);
    const total = stream.items.length;
    const from = epoch === stream.epoch ? n : 0;
    if (epoch === stream.epoch && from >= total) return; // Not even an empty message: it could be counted.
    const items = stream.items.slice(from, from + pieceLength);
    this.#cursors.set(peer, { epoch: stream.epoch, n: from + items.length });
    const message = { type: 'events', epoch: stream.epoch, from, items, total, ...(anew && { anew }) } as const;
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
}

function isSame(a: EventsMessage, b: EventsMessage): boolean {
  const isAlike =
    a.epoch === b.epoch &&
    a.from === b.from &&
    a.anew === b.anew &&
    a.total === b.total &&
    a.items.length === b.items.length;
  return isAlike && a.items.every((item, i) => item === b.items[i]);
}
