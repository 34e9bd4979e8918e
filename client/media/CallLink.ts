import type { RemoteProducer } from '@fishbowl/shared/protocol/media';
import type { MediaKind } from '@fishbowl/shared/session/mediaPolicy';
import type { Consumer, Device, Producer, Transport } from 'mediasoup-client/types';
import { askServer, unexpected } from './askServer.ts';
import { type CallTransportDeps, openCallTransport } from './openCallTransport.ts';
import { sendOptions } from './sendOptions.ts';

export interface CallLinkDeps extends CallTransportDeps {
  newDevice(): Promise<Device>;
}

/** What is sent: a live track, muted or not. */
export interface Outgoing {
  readonly track: MediaStreamTrack;
  readonly muted: boolean;
}

/** Somebody's sound or picture as it arrives. */
export interface Incoming {
  readonly remote: RemoteProducer;
  readonly consumer: Consumer;
}

type Direction = 'send' | 'recv';

/** One connection to the media server, from its opening to its loss. What is lost is never mended, but opened anew. */
export class CallLink {
  readonly producers = new Map<MediaKind, Producer>();
  /** By the producer's id. */
  readonly incoming = new Map<string, Incoming>();
  readonly #transports = new Map<Direction, Transport>();
  readonly #deps: CallTransportDeps;
  readonly #device: Device;

  private constructor(deps: CallTransportDeps, device: Device) {
    this.#deps = deps;
    this.#device = device;
  }

  static async open(deps: CallLinkDeps): Promise<CallLink> {
    const reply = await askServer(deps.send, { type: 'getCapabilities' });
    if (reply.type !== 'capabilities') throw unexpected(reply);
    const device = await deps.newDevice();
    await device.load({ routerRtpCapabilities: reply.rtpCapabilities });
    return new CallLink(deps, device);
  }

  /** Of the transports that are open: all there, some on their way, some lost. */
  get state(): 'none' | 'connecting' | 'connected' | 'interrupted' {
    const states = [...this.#transports.values()].map(({ connectionState }) => connectionState);
    if (states.length === 0) return 'none';
    if (states.some((state) => state === 'failed' || state === 'disconnected')) return 'interrupted';
    return states.every((state) => state === 'connected') ? 'connected' : 'connecting';
  }

  /** Sends this from now on, in place of what was sent before. */
  async transmit(kind: MediaKind, { track, muted }: Outgoing): Promise<void> {
    const producer = this.producers.get(kind);
    if (!producer) await this.#produce(kind, track, muted);
    else {
      if (producer.track !== track) await producer.replaceTrack({ track });
      if (producer.paused !== muted) await this.#setPaused(producer, muted);
    }
  }

  async stop(kind: MediaKind): Promise<void> {
    const producer = this.producers.get(kind);
    if (!producer) return;
    this.forget(kind);
    await askServer(this.#deps.send, { type: 'closeProducer', producerId: producer.id });
  }

  /** The server has closed it already. */
  forget(kind: MediaKind): void {
    this.producers.get(kind)?.close();
    this.producers.delete(kind);
  }

  /** The server closes the sending transport of who may send nothing any more. */
  forgetSending(): void {
    this.#transports.get('send')?.close();
    this.#transports.delete('send');
    this.producers.clear();
  }

  async receive(remote: RemoteProducer): Promise<void> {
    const transport = await this.#transport('recv');
    const { producerId } = remote;
    const rtpCapabilities = { codecs: [], headerExtensions: [], ...this.#device.recvRtpCapabilities };
    const reply = await askServer(this.#deps.send, { type: 'consume', producerId, rtpCapabilities });
    if (reply.type !== 'consumer') throw unexpected(reply);
    const { consumerId, kind, rtpParameters } = reply;
    const consumer = await transport.consume({ id: consumerId, producerId, kind, rtpParameters });
    this.incoming.set(producerId, { remote, consumer });
    await askServer(this.#deps.send, { type: 'resumeConsumer', consumerId });
  }

  drop(producerId: string): void {
    this.incoming.get(producerId)?.consumer.close();
    this.incoming.delete(producerId);
  }

  /** Closing a transport closes what it carries. */
  close(): void {
    for (const transport of this.#transports.values()) transport.close();
    this.#transports.clear();
    this.producers.clear();
    this.incoming.clear();
  }

  receivingStats(): Promise<RTCStatsReport> | null {
    return this.#transports.get('recv')?.getStats() ?? null;
  }

  async #produce(kind: MediaKind, track: MediaStreamTrack, muted: boolean): Promise<void> {
    const transport = await this.#transport('send');
    const producer = await transport.produce({
      track,
      ...sendOptions[kind],
      stopTracks: false, // The track belongs to whoever opened the device: it may be sent again.
      appData: { paused: muted },
    });
    if (muted) producer.pause();
    this.producers.set(kind, producer);
  }

  async #setPaused(producer: Producer, paused: boolean): Promise<void> {
    // Silent at once; the server is told so that others see it.
    if (paused) producer.pause();
    else producer.resume();
    await askServer(this.#deps.send, { type: 'setProducerPaused', producerId: producer.id, paused });
  }

  async #transport(direction: Direction): Promise<Transport> {
    const open = this.#transports.get(direction);
    if (open && !open.closed) return open;
    const transport = await openCallTransport(this.#device, direction, this.#deps);
    this.#transports.set(direction, transport);
    return transport;
  }
}
