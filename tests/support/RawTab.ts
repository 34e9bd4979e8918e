import { PROTOCOL_VERSION } from '@fishbowl/shared/protocol/version';
import { io, type Socket } from 'socket.io-client';

export interface RawTabDeps {
  readonly url: string;
  /** What the handshake says; `sessionId` in a page of ours. */
  readonly auth: object;
  readonly headers: Readonly<Record<string, string>>;
}

/** A program in place of our page: it says what it wants and keeps what it hears. */
export class RawTab {
  readonly socket: Socket;
  readonly heard: unknown[] = [];

  constructor({ url, auth, headers }: RawTabDeps) {
    this.socket = io(url, {
      auth,
      extraHeaders: headers,
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
    });
    this.socket.on('m', (message: unknown) => this.heard.push(message));
  }

  /** 'connected', or why not. */
  connected(): Promise<string> {
    return new Promise((resolve) => {
      this.socket.once('connect', () => resolve('connected'));
      this.socket.once('connect_error', ({ message }) => resolve(message));
    });
  }

  /** Resolves with the last message when the connection has ended. */
  ended(): Promise<unknown> {
    return new Promise((resolve) => {
      if (this.socket.disconnected) resolve(this.heard.at(-1));
      else this.socket.once('disconnect', () => resolve(this.heard.at(-1)));
    });
  }

  say(message: unknown): void {
    this.socket.emit('m', message);
  }

  join(more: object = {}): void {
    this.say({ type: 'join', protocolVersion: PROTOCOL_VERSION, epoch: 0, n: 0, ...more });
  }
}
