import { isDeepStrictEqual } from 'node:util';
import type { SeatId } from '@fishbowl/shared/core/ids';
import type { MediaReply, MediaRequest, MediaState } from '@fishbowl/shared/protocol/media';
import { type CallState, type MediaKind, mayHear, mayProduce } from '@fishbowl/shared/session/mediaPolicy';
import type { Phase } from '@fishbowl/shared/session/phase';
import { isAtTable, type Role } from '@fishbowl/shared/session/seat';
import type { Producer, Router } from 'mediasoup/types';
import { answerRequest, type Call, refused } from './answerRequest.ts';
import type { MediaEngine } from './MediaEngine.ts';
import type { MediaLog } from './MediaLog.ts';
import { MediaPeer } from './MediaPeer.ts';
import { SpeechLevels, type Voice, type VoiceLevel } from './SpeechLevels.ts';

export interface MediaRoomOptions {
  readonly call: CallState;
  /** Tells one connection the state of the call, whole each time. */
  notify(peerId: string, state: MediaState): void;
  /** How loud those at the table were in the last `levelIntervalMs`, while live; who is not named was silent. */
  onLevels(levels: readonly VoiceLevel[]): void;
}

/** The media server as a room sees it at the moment; `engine` is null while there is none. */
export interface EngineNow {
  readonly engine: MediaEngine | null;
  readonly generation: number;
}

interface OpenRouter {
  readonly engine: MediaEngine;
  readonly router: Promise<Router>;
  readonly levels: SpeechLevels;
}

const kinds: readonly MediaKind[] = ['audio', 'video'];

/** The call of one session. Who may send and hear is recomputed, from phase and role, after every change (C4, C5). */
export class MediaRoom {
  readonly #now: () => EngineNow;
  readonly #log: MediaLog;
  readonly #notify: MediaRoomOptions['notify'];
  readonly #onLevels: MediaRoomOptions['onLevels'];
  readonly #onClose: (room: MediaRoom) => void;
  readonly #peers = new Map<string, MediaPeer>();
  readonly #revoked = new Set<SeatId>();
  #state: CallState;
  #router: OpenRouter | null = null;
  readonly #call: Call;

  constructor(now: () => EngineNow, log: MediaLog, options: MediaRoomOptions, onClose: (room: MediaRoom) => void) {
    this.#now = now;
    this.#log = log;
    this.#notify = options.notify;
    this.#onLevels = options.onLevels;
    this.#state = options.call;
    this.#onClose = onClose;
    this.#call = {
      router: () => this.#openRouter().router,
      createTransport: (router) => this.#openRouter().engine.createTransport(router),
      maySend: (peer, kind) => this.#isPresent(peer) && kinds.some((k) => (kind ?? k) === k && this.#maySend(peer, k)),
      mayReceive: (peer) => this.#isPresent(peer) && this.#state.place === 'call' && !this.#revoked.has(peer.seatId),
      audible: (peer, id) => (this.#isPresent(peer) ? this.#audible(peer, id) : null),
      takeOver: (peer, kind) => this.#takeOver(peer, kind),
    };
  }

  /** `peerId` names a connection. A seat may have several: a second tab, a second device. */
  addPeer(peerId: string, seat: { readonly seatId: SeatId; readonly role: Role }): void {
    this.removePeer(peerId);
    this.#peers.set(peerId, new MediaPeer(peerId, seat));
    this.refresh();
  }

  removePeer(peerId: string): void {
    const peer = this.#peers.get(peerId);
    if (!peer) return;
    this.#peers.delete(peerId);
    peer.close();
    this.refresh();
  }

  /** Answers in the order of asking. Never rejects. */
  async handle(peerId: string, request: MediaRequest): Promise<MediaReply> {
    const peer = this.#peers.get(peerId);
    return (await peer?.inTurn(() => this.#answer(peer, request))) ?? refused('badState');
  }

  phaseChanged(phase: Phase): void {
    this.#state = { ...this.#state, phase };
    this.refresh();
  }

  /** From now on the seat sends and receives nothing. */
  revoke(seatId: SeatId): void {
    this.#revoked.add(seatId);
    this.refresh();
  }

  /** Closes what is no longer allowed or no longer there, then tells everybody what is new to them. */
  refresh(): void {
    const { engine } = this.#now();
    if (this.#router && this.#router.engine !== engine) {
      this.#router = null;
      for (const peer of this.#peers.values()) peer.close();
    }
    for (const peer of this.#peers.values()) this.#stopSending(peer);
    for (const peer of this.#peers.values()) this.#stopHearing(peer);
    this.#router?.levels.follow(this.#voices());
    for (const peer of this.#peers.values()) this.#tell(peer);
  }

  close(): void {
    for (const peer of this.#peers.values()) peer.close();
    this.#peers.clear();
    this.#router?.router.then(
      (router) => router.close(),
      () => undefined, // Whoever asked for it has been told.
    );
    this.#router = null;
    this.#onClose(this);
  }

  async #answer(peer: MediaPeer, request: MediaRequest): Promise<MediaReply> {
    if (!this.#now().engine) return refused('noMedia');
    try {
      return await answerRequest(this.#call, peer, request);
    } catch (error) {
      this.#log.warn(`media: ${request.type} failed: ${error}`);
      return refused('badState');
    } finally {
      this.refresh();
    }
  }

  #openRouter(): OpenRouter {
    const { engine } = this.#now();
    if (!engine) throw new Error('the media worker is gone');
    this.#router ??= this.#newRouter(engine);
    return this.#router;
  }

  #newRouter(engine: MediaEngine): OpenRouter {
    const router = engine.createRouter();
    return { engine, router, levels: new SpeechLevels(router, this.#onLevels) };
  }

  /** Whose turns count: those at the table, while live. */
  #voices(): readonly Voice[] {
    if (this.#state.phase !== 'live') return [];
    return [...this.#peers.values()].flatMap(({ seatId, role, producers }) => {
      const producer = producers.get('audio');
      return producer && isAtTable(role) ? [{ seatId, producer }] : [];
    });
  }

  #isPresent(peer: MediaPeer): boolean {
    return this.#peers.get(peer.id) === peer;
  }

  #maySend({ seatId, role }: MediaPeer, kind: MediaKind): boolean {
    return mayProduce({ role, revoked: this.#revoked.has(seatId) }, kind, this.#state);
  }

  #mayHear(viewer: MediaPeer, source: MediaPeer, kind: MediaKind): boolean {
    const revoked = this.#revoked.has(viewer.seatId);
    const sent = { seatId: source.seatId, role: source.role, kind };
    return mayHear({ seatId: viewer.seatId, role: viewer.role, revoked }, sent, this.#state);
  }

  #audibleTo(viewer: MediaPeer): readonly { readonly source: MediaPeer; readonly producer: Producer }[] {
    return [...this.#peers.values()].flatMap((source) =>
      [...source.producers.values()]
        .filter(({ kind }) => this.#mayHear(viewer, source, kind))
        .map((producer) => ({ source, producer })),
    );
  }

  #audible(viewer: MediaPeer, producerId: string): Producer | null {
    return this.#audibleTo(viewer).find(({ producer }) => producer.id === producerId)?.producer ?? null;
  }

  #takeOver({ seatId }: MediaPeer, kind: MediaKind): void {
    for (const other of this.#peers.values()) if (other.seatId === seatId) other.closeProducer(kind);
  }

  #stopSending(peer: MediaPeer): void {
    for (const [kind, producer] of peer.producers) {
      if (producer.closed || !this.#maySend(peer, kind)) peer.closeProducer(kind);
    }
    if (!kinds.some((kind) => this.#maySend(peer, kind))) peer.closeTransport('send');
  }

  #stopHearing(peer: MediaPeer): void {
    if (this.#revoked.has(peer.seatId)) peer.closeTransport('recv');
    const audible = new Set(this.#audibleTo(peer).map(({ producer }) => producer.id));
    for (const producerId of peer.consumers.keys()) if (!audible.has(producerId)) peer.closeConsumer(producerId);
  }

  #tell(peer: MediaPeer): void {
    const { engine, generation } = this.#now();
    const state: MediaState = {
      type: 'mediaState',
      generation,
      available: engine !== null,
      mayProduce: { audio: this.#maySend(peer, 'audio'), video: this.#maySend(peer, 'video') },
      own: [...peer.producers.values()].map(({ id }) => id),
      producers: this.#audibleTo(peer).map(({ source, producer }) => ({
        producerId: producer.id,
        seatId: source.seatId,
        kind: producer.kind,
        paused: producer.paused,
      })),
    };
    if (isDeepStrictEqual(state, peer.told)) return;
    peer.told = state;
    this.#notify(peer.id, state);
  }
}
