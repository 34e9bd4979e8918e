import { SessionConnection } from '@fishbowl/client/sync/SessionConnection';
import { type CommandId, commandIdSchema, type SessionId } from '@fishbowl/shared/core/ids';
import type { DownMessage } from '@fishbowl/shared/protocol/down';
import type { Action } from '@fishbowl/shared/session/command';
import type { Context } from '@fishbowl/shared/session/context';
import type { Refusal } from '@fishbowl/shared/session/refusal';
import type { Seat } from '@fishbowl/shared/session/seat';
import { io, type Socket } from 'socket.io-client';
import { commandId, rules as testRules } from './build.ts';
import { MemoryQueue } from './MemoryQueue.ts';

export interface LiveTabDeps {
  readonly url: string;
  readonly sessionId: SessionId;
  readonly seat: Seat;
  readonly cookie: string;
  readonly rules?: Pick<Context, 'codes' | 'selfRatingItems'>;
  /** The clock of this machine, in ms. */
  localMs(): number;
}

/** One seat's page without its picture: the browser's own sync engine on a real socket. */
export class LiveTab {
  readonly seat: Seat;
  readonly socket: Socket;
  readonly connection: SessionConnection;
  readonly queue = new MemoryQueue();
  readonly refusals: Refusal[] = [];
  readonly dispatched: CommandId[] = [];
  readonly refused: CommandId[] = [];
  /** Every text frame that came, as it came, of all connections. */
  readonly frames: string[] = [];
  readonly #waiting = new Map<() => boolean, () => void>();

  constructor({ url, sessionId, seat, cookie, rules = testRules, localMs }: LiveTabDeps) {
    this.seat = seat;
    this.socket = io(url, {
      auth: { sessionId },
      extraHeaders: { cookie },
      transports: ['websocket'],
      autoConnect: false,
      forceNew: true,
      reconnectionDelay: 50,
      reconnectionDelayMax: 200,
    });
    this.socket.io.on('open', () => this.#listen());
    this.socket.on('m', (message: DownMessage) => {
      if (message.type === 'refused' && message.code !== 'storeUnavailable') this.refused.push(message.commandId);
    });
    this.connection = new SessionConnection({
      sessionId,
      seat,
      rules,
      socket: this.socket,
      queue: this.queue,
      localMs,
      newCommandId: () => {
        const id = commandIdSchema.parse(`${seat.id}-${commandId()}`);
        this.dispatched.push(id);
        return id;
      },
      onChange: () => this.#changed(),
      onRefused: (_, code) => this.refusals.push(code),
    });
  }

  get client(): SessionConnection {
    return this.connection;
  }

  open(): this {
    this.connection.open();
    return this;
  }

  ask(action: Action): void {
    this.connection.ask(action);
  }

  /** Asks, and waits for the answer. */
  async asked(action: Action): Promise<void> {
    this.ask(action);
    await this.answered();
  }

  /** Everything asked for has been answered. */
  answered(): Promise<void> {
    return this.until(({ pending }) => pending.length === 0);
  }

  /** Resolves when this is so, at once or after some message. */
  until(isSo: (connection: SessionConnection) => boolean): Promise<void> {
    const condition = () => isSo(this.connection);
    if (condition()) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.set(condition, resolve));
  }

  #listen(): void {
    this.socket.io.engine.on('packet', ({ type, data }) => {
      if (type === 'message') this.frames.push(String(data));
    });
  }

  #changed(): void {
    for (const [condition, resolve] of this.#waiting) {
      if (!condition()) continue;
      this.#waiting.delete(condition);
      resolve();
    }
  }
}
