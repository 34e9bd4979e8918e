import type { SeatId } from '@fishbowl/shared/core/ids';
import type { MediaState } from '@fishbowl/shared/protocol/media';
import type { MediaKind } from '@fishbowl/shared/session/mediaPolicy';
import type { Role } from '@fishbowl/shared/session/seat';
import type { Consumer, Producer, WebRtcTransport } from 'mediasoup/types';

export type Direction = 'send' | 'recv';

/** One connection's share of the media server: at most a transport per direction and a producer per kind (C6). */
export class MediaPeer {
  readonly id: string;
  readonly seatId: SeatId;
  readonly role: Role;
  readonly transports = new Map<Direction, WebRtcTransport>();
  readonly producers = new Map<MediaKind, Producer>();
  /** By the producer's id. */
  readonly consumers = new Map<string, Consumer>();
  /** What the connection was told last. */
  told: MediaState | null = null;
  readonly #running: { tail: Promise<void>; waiting: number } = { tail: Promise.resolve(), waiting: 0 };

  constructor(id: string, seat: { readonly seatId: SeatId; readonly role: Role }) {
    this.id = id;
    this.seatId = seat.seatId;
    this.role = seat.role;
  }

  /** Runs one piece of work after the other; gives null when too many wait. */
  inTurn<T>(work: () => Promise<T>): Promise<T> | null {
    if (this.#running.waiting >= 64) return null;
    this.#running.waiting += 1;
    const done = this.#running.tail.then(work);
    this.#running.tail = done.then(
      () => this.#leave(),
      () => this.#leave(),
    );
    return done;
  }

  transport(direction: Direction, id: string): WebRtcTransport | null {
    const transport = this.transports.get(direction);
    return transport?.id === id ? transport : null;
  }

  /** Closing a transport closes what it carries. */
  closeTransport(direction: Direction): void {
    this.transports.get(direction)?.close();
    this.transports.delete(direction);
    if (direction === 'send') this.producers.clear();
    else this.consumers.clear();
  }

  closeProducer(kind: MediaKind): void {
    this.producers.get(kind)?.close();
    this.producers.delete(kind);
  }

  closeConsumer(producerId: string): void {
    this.consumers.get(producerId)?.close();
    this.consumers.delete(producerId);
  }

  close(): void {
    this.closeTransport('send');
    this.closeTransport('recv');
  }

  #leave(): void {
    this.#running.waiting -= 1;
  }
}
