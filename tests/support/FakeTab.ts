import { SyncClient } from '@fishbowl/client/sync/SyncClient';
import { onMessage } from '@fishbowl/server/realtime/onMessage';
import type { Peer } from '@fishbowl/server/realtime/Peer';
import type { Room } from '@fishbowl/server/realtime/Room';
import type { Entry } from '@fishbowl/server/store/EventLog';
import type { CommandId } from '@fishbowl/shared/core/ids';
import type { DownMessage } from '@fishbowl/shared/protocol/down';
import type { UpMessage } from '@fishbowl/shared/protocol/up';
import type { Action } from '@fishbowl/shared/session/command';
import type { Seat } from '@fishbowl/shared/session/seat';
import { commandId, rules } from './build.ts';
import type { FakeServer } from './FakeServer.ts';
import { MemoryQueue } from './MemoryQueue.ts';
import { surroundings } from './surroundings.ts';
import { tick } from './tick.ts';

interface Connection extends Peer {
  readonly room: Room;
  readonly up: UpMessage[];
  readonly down: DownMessage[];
}

/** A browser tab and its connection, delivered by hand: nothing moves until the test says so. */
export class FakeTab {
  readonly seat: Seat;
  /** What is left of the tab when it dies. */
  readonly queue: MemoryQueue;
  readonly dispatched: CommandId[] = [];
  readonly refused: CommandId[] = [];
  /** Everything the server ever sent here, and what was on its disk at that moment. */
  readonly received: { readonly message: DownMessage; readonly durable: readonly Entry[] }[] = [];
  readonly #server: FakeServer;
  #client: SyncClient;
  #connection: Connection | undefined;
  #lastUp: UpMessage | undefined;
  #lastDown: DownMessage | undefined;

  constructor(seat: Seat, server: FakeServer, queue = new MemoryQueue()) {
    this.seat = seat;
    this.#server = server;
    this.queue = queue;
    this.#client = this.#load();
  }

  get client(): SyncClient {
    return this.#client;
  }

  get online(): boolean {
    return this.#connection !== undefined;
  }

  ask(action: Action): void {
    const id = commandId();
    this.dispatched.push(id);
    this.client.dispatch({ id, action });
  }

  async connect(): Promise<void> {
    const room = await this.#server.room();
    const connection: Connection = {
      room,
      seat: this.seat,
      up: [],
      down: [],
      send: (message, sent) => {
        if (sent) setImmediate(sent);
        if (this.#connection !== connection) return;
        const copy = structuredClone(message);
        this.received.push({ message: copy, durable: this.#server.durable });
        connection.down.push(copy);
      },
      disconnect: () => {
        if (this.#connection === connection) this.disconnect();
      },
    };
    this.#connection = connection;
    this.client.connected();
    this.client.restore(this.queue.commands);
  }

  /** The tab is killed, or loads its page again: what it had in memory is gone. */
  reload(): void {
    this.disconnect();
    this.#client = this.#load();
  }

  disconnect(): void {
    const connection = this.#connection;
    this.#connection = undefined;
    this.#lastUp = undefined;
    this.#lastDown = undefined;
    if (connection) connection.room.leave(connection);
  }

  async deliverUp(): Promise<boolean> {
    this.#lastUp = this.#connection?.up.shift();
    return this.#hear(this.#lastUp);
  }

  /** The server hears what comes next, and its disk is full. */
  cannotSave(): void {
    const next = this.#connection?.up[0];
    if (next?.type !== 'command') return;
    this.#connection?.up.shift();
    this.#connection?.down.push({ type: 'refused', commandId: next.command.id, code: 'storeUnavailable' });
  }

  async deliverUpAgain(): Promise<boolean> {
    return this.#hear(this.#lastUp);
  }

  deliverDown(): boolean {
    this.#lastDown = this.#connection?.down.shift();
    return this.#show(this.#lastDown);
  }

  deliverDownAgain(): boolean {
    return this.#show(this.#lastDown);
  }

  #load(): SyncClient {
    const outlook = () => ({ ...rules, wallMs: surroundings().wallMs() });
    const send = (message: UpMessage) => this.#connection?.up.push(message);
    return new SyncClient(this.seat, outlook, send, this.queue);
  }

  /** Says again what has no answer: what the server could not write comes to nothing unless it is said again. */
  sayAgain(): boolean {
    const messages = this.client.pending.map((command) => ({ type: 'command', command }) as const);
    this.#connection?.up.push(...messages);
    return messages.length > 0;
  }

  async #hear(message: UpMessage | undefined): Promise<boolean> {
    if (!message || !this.#connection) return false;
    onMessage(structuredClone(message), this.#connection, this.#connection.room, surroundings().wallMs);
    await tick();
    return true;
  }

  #show(message: DownMessage | undefined): boolean {
    if (!message) return false;
    if (message.type === 'refused' && message.code !== 'storeUnavailable') this.refused.push(message.commandId);
    if (message.type === 'events' || message.type === 'refused') this.client.receive(message);
    return true;
  }
}
