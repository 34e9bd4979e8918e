import type { MediaRoom } from '@fishbowl/server/media/MediaRoom';
import type { MediaService } from '@fishbowl/server/media/MediaService';
import { seatIdSchema } from '@fishbowl/shared/core/ids';
import type { MediaReply, MediaRequest, MediaState } from '@fishbowl/shared/protocol/media';
import type { CallState, MediaKind } from '@fishbowl/shared/session/mediaPolicy';
import type { Phase } from '@fishbowl/shared/session/phase';
import { type Role, roles } from '@fishbowl/shared/session/seat';

const codecs = {
  audio: { mimeType: 'audio/opus', payloadType: 111, clockRate: 48_000, channels: 2 },
  video: { mimeType: 'video/VP8', payloadType: 96, clockRate: 90_000 },
};
const ssrcs = { audio: 1_111, video: 2_222 };

/** A call whose peers have no browser: they ask what a browser, or a hostile program in its place, may ask. */
export class TestCall {
  readonly room: MediaRoom;
  readonly #states = new Map<string, MediaState>();
  readonly #listeners = new Map<string, (state: MediaState) => void>();

  constructor(service: MediaService, call: CallState) {
    const notify = (peerId: string, state: MediaState) => {
      this.#states.set(peerId, state);
      this.#listeners.get(peerId)?.(state);
    };
    this.room = service.openRoom({ call, notify, onLevels: () => {} });
  }

  /** Passes on what a connection is told. */
  listen(peerId: string, listener: (state: MediaState) => void): void {
    this.#listeners.set(peerId, listener);
  }

  /** A seat is named after its role, and its first connection after the seat. */
  join(role: Role, peerId: string = role, seat: string = role): void {
    this.room.addPeer(peerId, { seatId: seatIdSchema.parse(seat), role });
  }

  /** What this connection was told last. */
  state(peerId: string): MediaState {
    const state = this.#states.get(peerId);
    if (!state) throw new Error(`${peerId} was told nothing`);
    return state;
  }

  ask(peerId: string, request: MediaRequest): Promise<MediaReply> {
    return this.room.handle(peerId, request);
  }

  /** Gives the new transport's id, or the refusal. */
  async openTransport(peerId: string, direction: 'send' | 'recv'): Promise<string> {
    const reply = await this.ask(peerId, { type: 'createTransport', direction });
    return reply.type === 'transport' ? reply.transport.id : JSON.stringify(reply);
  }

  produce(peerId: string, transportId: string, kind: MediaKind): Promise<MediaReply> {
    const rtpParameters = {
      mid: kind,
      codecs: [codecs[kind]],
      encodings: [{ ssrc: ssrcs[kind] }],
      rtcp: { cname: peerId },
    };
    return this.ask(peerId, { type: 'produce', transportId, kind, rtpParameters, paused: false });
  }

  /** Opens a transport and sends. Gives the producer's id, or the refusal. */
  async publish(peerId: string, kind: MediaKind): Promise<string> {
    const reply = await this.produce(peerId, await this.openTransport(peerId, 'send'), kind);
    return reply.type === 'produced' ? reply.producerId : JSON.stringify(reply);
  }

  /** Opens a transport and receives. Gives the consumer's id, or the refusal. */
  async hear(peerId: string, producerId: string): Promise<string> {
    await this.openTransport(peerId, 'recv');
    const reply = await this.consume(peerId, producerId);
    return reply.type === 'consumer' ? reply.consumerId : JSON.stringify(reply);
  }

  async consume(peerId: string, producerId: string): Promise<MediaReply> {
    const able = await this.ask(peerId, { type: 'getCapabilities' });
    if (able.type !== 'capabilities') return able;
    return this.ask(peerId, { type: 'consume', producerId, rtpCapabilities: able.rtpCapabilities });
  }
}

/** Everybody has joined, each role on the connection of its name. */
export function callIn(service: MediaService, phase: Phase): TestCall {
  const call = new TestCall(service, { phase, place: 'call' });
  for (const role of roles) call.join(role);
  return call;
}
