import { mayPoint, type Place, type Pointed, pointedFor } from '@fishbowl/shared/session/pointing';
import type { SessionState } from '@fishbowl/shared/session/state';
import { type Bucket, bucket } from './bucket.ts';
import type { Peer } from './Peer.ts';

const burst = 20;
const perSecond = 10;

/** Who points where, told to each as far as they may know it. It is kept in memory only, and the newest replaces the last. */
export class Pointing {
  readonly #wallMs: () => number;
  readonly #allowances = new WeakMap<Peer, Bucket>();
  /** As each was told it last: a change that somebody may not see must not be countable for them (V8). */
  readonly #told = new WeakMap<Peer, string>();
  #last: { readonly from: Peer; readonly pointed: Pointed } | null = null;

  constructor(wallMs: () => number) {
    this.#wallMs = wallMs;
  }

  /** Too many are passed over in silence: the next says where the supervisor is. */
  point(from: Peer, { atMs, selection }: Place, state: SessionState, peers: Iterable<Peer>): void {
    if (from.seat.role !== 'supervisor') {
      from.disconnect('invalidMessage'); // No page of ours asks for it.
      return;
    }
    if (!mayPoint(from.seat, state) || !this.#allowanceOf(from).take()) return;
    this.#last = { from, pointed: { seatId: from.seat.id, atMs, selection } };
    this.tell(peers, state);
  }

  /** Tells these where the supervisor is, unless they know. */
  tell(peers: Iterable<Peer>, state: SessionState): void {
    if (this.#last === null) return;
    const { from, pointed } = this.#last;
    for (const peer of peers) {
      if (peer === from) continue;
      const seen = pointedFor(pointed, peer.seat, state);
      const text = JSON.stringify(seen);
      if (seen === null || this.#told.get(peer) === text) continue;
      this.#told.set(peer, text);
      peer.send({ type: 'pointed', ...seen });
    }
  }

  #allowanceOf(peer: Peer): Bucket {
    const allowance = this.#allowances.get(peer) ?? bucket(burst, perSecond, this.#wallMs);
    this.#allowances.set(peer, allowance);
    return allowance;
  }
}
