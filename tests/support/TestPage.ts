import { MediaClient } from '@fishbowl/client/media/MediaClient';
import { mediaRequestSchema } from '@fishbowl/shared/protocol/media';
import type { MediaKind } from '@fishbowl/shared/session/mediaPolicy';
import type { Role } from '@fishbowl/shared/session/seat';
import { FakeMediaStreamTrack } from 'fake-mediastreamtrack';
import { Device } from 'mediasoup-client';
import { generateLocalDtlsParameters, generateNativeRtpCapabilities } from 'mediasoup-client/fakeParameters';
import { FakeHandler } from 'mediasoup-client/handlers/FakeHandler';
import { FakeMediaStream } from './FakeMediaStream.ts';
import type { TestCall } from './TestCall.ts';
import { tick } from './tick.ts';

const handlerFactory = FakeHandler.createFactory({ generateNativeRtpCapabilities, generateLocalDtlsParameters });

/** What JSON makes of a message on its way. */
function overTheWire(message: unknown): unknown {
  return JSON.parse(JSON.stringify(message));
}

/** A page's call, with a real media room behind a fake network: mediasoup's own stand-in for a browser's WebRTC. */
export class TestPage {
  readonly client: MediaClient;
  readonly troubles: unknown[] = [];
  readonly #call: TestCall;
  readonly #role: Role;
  #failures = 0;
  #peerId = '';

  constructor(call: TestCall, role: Role) {
    this.#call = call;
    this.#role = role;
    this.client = new MediaClient({
      send: (request) => this.#send(request),
      newDevice: () => Device.factory({ handlerFactory }),
      newStream: () => new FakeMediaStream(),
      wait: tick,
      onChange: () => undefined,
      onTrouble: (error) => this.troubles.push(error),
    });
  }

  connect(): this {
    const peerId = `${this.#role}, tab ${crypto.randomUUID()}`;
    this.#peerId = peerId;
    this.#call.listen(peerId, (state) => this.#peerId === peerId && this.client.receive(overTheWire(state)));
    this.#call.join(this.#role, peerId);
    return this;
  }

  /** The server notices, too. */
  disconnect(): void {
    const peerId = this.#peerId;
    this.#peerId = '';
    this.client.disconnected();
    this.#call.room.removePeer(peerId);
  }

  /** The next so many requests get no answer. */
  failNext(requests: number): void {
    this.#failures = requests;
  }

  /** Turns a device on, as a person would. */
  turnOn(kind: MediaKind, { muted = false } = {}): MediaStreamTrack {
    const track = new FakeMediaStreamTrack({ kind });
    this.client.setOutgoing(kind, { track, muted });
    return track;
  }

  async #send(raw: unknown): Promise<unknown> {
    if (this.#failures > 0) {
      this.#failures -= 1;
      throw new Error('no answer');
    }
    if (this.#peerId === '') throw new Error('not connected');
    const request = mediaRequestSchema.parse(overTheWire(raw));
    return overTheWire(await this.#call.ask(this.#peerId, request));
  }
}
