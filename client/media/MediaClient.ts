import { type MediaState, mediaStateSchema } from '@fishbowl/shared/protocol/media';
import type { MediaKind } from '@fishbowl/shared/session/mediaPolicy';
import type { Device } from 'mediasoup-client/types';
import type { SendRequest } from './askServer.ts';
import { CallLink, type Outgoing } from './CallLink.ts';
import { DelayMeter } from './DelayMeter.ts';
import { MediaRefused } from './MediaRefused.ts';
import { emptyMediaView, type MediaView } from './mediaView.ts';
import { RemoteStreams } from './RemoteStreams.ts';

export interface MediaClientDeps {
  readonly send: SendRequest;
  newDevice(): Promise<Device>;
  newStream(): MediaStream;
  wait(ms: number): Promise<void>;
  onChange(view: MediaView): void;
  /** Something failed and will be tried again: for the console. */
  onTrouble(error: unknown): void;
}

const kinds: readonly MediaKind[] = ['audio', 'video'];
const RETRY_MS = 500;
const MAX_RETRY_MS = 8_000;

/** The call of one page: compares what is wished, what is allowed and what is, and acts on the difference (C9). */
export class MediaClient {
  readonly #deps: MediaClientDeps;
  readonly #streams: RemoteStreams;
  readonly #wished = new Map<MediaKind, Outgoing>();
  /** Taken over by another tab or device of this seat, until the person asks for it here again. */
  readonly #elsewhere = new Set<MediaKind>();
  #state: MediaState | null = null;
  #link: CallLink | null = null;
  #meter = new DelayMeter();
  /** Makes what still runs for an older link harmless. */
  #abandon: (reason: Error) => void = () => undefined;
  #running = false;
  #dirty = false;
  #view: MediaView = emptyMediaView;

  constructor(deps: MediaClientDeps) {
    this.#deps = deps;
    this.#streams = new RemoteStreams(deps.newStream);
  }

  get view(): MediaView {
    return this.#view;
  }

  /** What the server says about the call, unasked. */
  receive(raw: unknown): void {
    const state = mediaStateSchema.parse(raw);
    if (this.#state?.generation !== state.generation || !state.available) this.#drop();
    this.#state = state;
    this.#acceptClosing();
    this.#kick();
  }

  /** The socket is gone, and with it, on the server, everything of this connection. */
  disconnected(): void {
    this.#state = null;
    this.#drop();
    this.#kick();
  }

  /** Sends this whenever it is allowed; null: does not. The track stays the caller's, who also stops it. */
  setOutgoing(kind: MediaKind, outgoing: Outgoing | null): void {
    this.#elsewhere.delete(kind);
    if (outgoing) this.#wished.set(kind, outgoing);
    else this.#wished.delete(kind);
    this.#kick();
  }

  /**
   * How long ago what is heard now was said, in whole ms; null when nothing was heard yet. To be asked every few seconds:
   * each time it is measured anew. `wallMs` tells the server's time, or null while that is not known.
   */
  async playoutDelayMs(wallMs: () => number | null): Promise<number | null> {
    const meter = this.#meter;
    const stats = await this.#link?.receivingStats();
    return stats ? meter.measure([...stats.values()], wallMs()) : null;
  }

  close(): void {
    this.#wished.clear();
    this.disconnected();
  }

  #kick(): void {
    this.#dirty = true;
    if (!this.#running) void this.#run();
  }

  /** Compares and acts, one round after the other, until nothing has changed meanwhile. */
  async #run(): Promise<void> {
    this.#running = true;
    for (let failures = 0; this.#dirty; ) {
      this.#dirty = false;
      this.#show();
      try {
        await this.#act();
        failures = 0;
      } catch (error) {
        failures += 1;
        await this.#comeBackLater(error, failures);
      }
    }
    this.#running = false;
    this.#show();
  }

  async #comeBackLater(error: unknown, failures: number): Promise<void> {
    this.#drop();
    this.#dirty = true;
    if (!this.#state) return; // The server is gone; its return will be heard.
    this.#deps.onTrouble(error);
    this.#show();
    await this.#deps.wait(Math.min(MAX_RETRY_MS, RETRY_MS * 2 ** (failures - 1)));
  }

  async #act(): Promise<void> {
    const state = this.#state;
    const isNeeded = state?.available && (state.producers.length > 0 || kinds.some((kind) => this.#shouldSend(kind)));
    if (!isNeeded && !this.#link) return;
    this.#link ??= await this.#open();
    for (const kind of kinds) await this.#unlessRefused(() => this.#actOn(kind));
    await this.#hear();
  }

  async #actOn(kind: MediaKind): Promise<void> {
    const outgoing = this.#wished.get(kind);
    if (outgoing && this.#shouldSend(kind)) await this.#link?.transmit(kind, outgoing);
    else await this.#link?.stop(kind);
    this.#acceptClosing();
    this.#show();
  }

  async #hear(): Promise<void> {
    const producers = this.#state?.producers ?? [];
    const there = new Set(producers.map(({ producerId }) => producerId));
    for (const id of this.#link?.incoming.keys() ?? []) if (!there.has(id)) this.#link?.drop(id);
    for (const remote of producers) {
      if (this.#link?.incoming.has(remote.producerId)) continue;
      await this.#unlessRefused(async () => this.#link?.receive(remote));
      this.#show();
    }
  }

  /** The server's no is about something that has just changed: news of it is on its way. */
  async #unlessRefused(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof MediaRefused) || error.code !== 'notAllowed') throw error;
    }
  }

  #shouldSend(kind: MediaKind): boolean {
    return (this.#state?.mayProduce[kind] ?? false) && this.#wished.has(kind) && !this.#elsewhere.has(kind);
  }

  /** Lets go of what the server has closed: forbidden now, or taken over by another device of this seat. */
  #acceptClosing(): void {
    const state = this.#state;
    if (!state) return;
    for (const [kind, producer] of this.#link?.producers ?? []) {
      if (state.own.includes(producer.id)) continue;
      this.#link?.forget(kind);
      if (state.mayProduce[kind]) this.#elsewhere.add(kind);
    }
    if (!kinds.some((kind) => state.mayProduce[kind])) this.#link?.forgetSending();
  }

  async #open(): Promise<CallLink> {
    const lost = new Promise<never>((_, reject) => {
      this.#abandon = reject;
    });
    lost.catch(() => undefined); // Nobody may be waiting when it is abandoned.
    const broken = () => {
      this.#drop();
      this.#kick();
    };
    return CallLink.open({
      ...this.#deps,
      send: (request) => Promise.race([this.#deps.send(request), lost]),
      onChange: () => this.#show(),
      onBroken: broken,
    });
  }

  #drop(): void {
    this.#abandon(new Error('the media connection was given up'));
    this.#link?.close();
    this.#link = null;
    this.#meter = new DelayMeter();
  }

  #show(): void {
    const remotes = new Map((this.#state?.producers ?? []).map((remote) => [remote.producerId, remote]));
    const arriving = [...(this.#link?.incoming ?? [])].flatMap(([producerId, { consumer }]) => {
      const remote = remotes.get(producerId);
      return remote ? [{ remote, track: consumer.track }] : [];
    });
    this.#view = {
      link: this.#linkState(),
      mayProduce: this.#state?.mayProduce ?? emptyMediaView.mayProduce,
      sending: { audio: this.#sending('audio'), video: this.#sending('video') },
      remotes: this.#streams.show(arriving),
    };
    this.#deps.onChange(this.#view);
  }

  #linkState(): MediaView['link'] {
    if (!this.#state) return 'off';
    if (!this.#state.available) return 'unavailable';
    const needed = this.#state.producers.length > 0 || kinds.some((kind) => this.#shouldSend(kind));
    const state = this.#link?.state ?? 'none';
    if (state !== 'none') return state;
    return needed ? 'connecting' : 'off';
  }

  #sending(kind: MediaKind): MediaView['sending'][MediaKind] {
    if (this.#elsewhere.has(kind)) return 'elsewhere';
    const producer = this.#link?.producers.get(kind);
    if (!producer) return 'off';
    return producer.paused ? 'muted' : 'on';
  }
}
