import type { CommandId, SessionId } from '@fishbowl/shared/core/ids';
import { assertNever } from '@fishbowl/shared/core/result';
import { type ByeReason, type DownMessage, downMessageSchema, type RosterSeat } from '@fishbowl/shared/protocol/down';
import type { UpMessage } from '@fishbowl/shared/protocol/up';
import type { Action, Command } from '@fishbowl/shared/session/command';
import type { Context } from '@fishbowl/shared/session/context';
import type { Place, Pointed } from '@fishbowl/shared/session/pointing';
import type { Refusal } from '@fishbowl/shared/session/refusal';
import type { Seat } from '@fishbowl/shared/session/seat';
import type { SessionState } from '@fishbowl/shared/session/state';
import type { Socket } from 'socket.io-client';
import type { CommandQueue } from './CommandQueue.ts';
import { SaveRetry } from './SaveRetry.ts';
import { ServerClock } from './ServerClock.ts';
import { SyncClient } from './SyncClient.ts';

/** `gone`: there is no coming back without the person doing something. */
export type Link =
  | { readonly status: 'connecting' | 'online' | 'offline' }
  | { readonly status: 'gone'; readonly reason: ByeReason | 'notAllowed' };

export interface SessionConnectionDeps {
  readonly sessionId: SessionId;
  readonly seat: Seat;
  readonly rules: Pick<Context, 'codes' | 'selfRatingItems'>;
  /** Not connected yet; it must not connect by itself. */
  readonly socket: Socket;
  readonly queue: CommandQueue;
  /** Milliseconds on a clock of this machine that never runs backwards. */
  localMs(): number;
  newCommandId(): CommandId;
  /** Something that can be seen has changed. May come many times in a frame. */
  onChange(): void;
  onRefused(action: Action, code: Refusal): void;
}

/** How safe what has no answer yet is on this device. */
export interface Keeping {
  /** False: it is gone when the tab is. */
  readonly isKept: boolean;
  /** How many entries of an earlier version of the page are kept that cannot be sent. */
  readonly unreadable: number;
}

/** A few quick questions after connecting, then one now and then. */
const clockQuestionsAtMs = [0, 200, 500, 1_000, 2_000];
const clockIntervalMs = 30_000;
const returnDelayMs = 400;

/** One seat's connection to its session: the socket, the stream, the clock. Comes back by itself. */
export class SessionConnection {
  readonly clock: ServerClock;
  readonly #deps: SessionConnectionDeps;
  readonly #client: SyncClient;
  readonly #saveRetry: SaveRetry;
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  #link: Link = { status: 'connecting' };
  #roster: readonly RosterSeat[] = [];
  #pointed: Pointed | null = null;
  #total = 0;
  #keeping: Keeping = { isKept: true, unreadable: 0 };

  constructor(deps: SessionConnectionDeps) {
    this.#deps = deps;
    this.clock = new ServerClock(() => deps.localMs());
    const outlook = () => ({ ...deps.rules, wallMs: this.wallMs() });
    this.#client = new SyncClient(deps.seat, outlook, (message) => this.#send(message), {
      add: (command) => this.#keep(deps.queue.add(command)),
      remove: (ids) => this.#keep(deps.queue.remove(ids)),
    });
    this.#saveRetry = new SaveRetry(() => this.#client.sayOldest());
    deps.socket.on('connect', () => this.#connected());
    deps.socket.on('disconnect', (reason) => this.#disconnected(reason === 'io server disconnect'));
    deps.socket.on('connect_error', (error) => this.#notAdmitted(error.message));
    deps.socket.on('m', (raw: unknown) => this.#hear(raw));
  }

  open(): void {
    this.#recall();
    this.#deps.socket.connect();
  }

  close(): void {
    this.#clearTimers();
    this.#saveRetry.stop();
    this.#deps.socket.disconnect();
  }

  get link(): Link {
    return this.#link;
  }

  get roster(): readonly RosterSeat[] {
    return this.#roster;
  }

  /** Where a supervisor was last in the debrief, as far as this seat may know; null: not said yet. */
  get pointed(): Pointed | null {
    return this.#pointed;
  }

  get view(): SessionState {
    return this.#client.view;
  }

  /** This seat's stream, for a session file. */
  get history(): SyncClient['history'] {
    return this.#client.history;
  }

  get pending(): readonly Command[] {
    return this.#client.pending;
  }

  get keeping(): Keeping {
    return this.#keeping;
  }

  /** False: the server has said that it cannot save, and is asked again after a while. */
  get canSave(): boolean {
    return !this.#client.isHeld;
  }

  /** Deletes from this device what can no longer be sent. */
  async discard(): Promise<void> {
    await this.#deps.queue.clear();
  }

  /** Has all of the replay arrived that the server announced? */
  get caughtUp(): boolean {
    return this.#link.status === 'online' && this.#client.history.length >= this.#total && this.#total > 0;
  }

  /** The server's time, in ms since 1970; this machine's, until the server has been asked. */
  wallMs(): number {
    return Math.round(this.clock.wallMs() ?? this.#deps.localMs());
  }

  ask(action: Action): void {
    this.#client.dispatch({ id: this.#deps.newCommandId(), action });
    this.#deps.onChange();
  }

  /** Nothing waits for the disk. */
  #keep(work: Promise<void>): void {
    work.catch(() => this.#setKeeping({ ...this.#keeping, isKept: false }));
  }

  /** What is kept of before, or by another tab that may be gone. */
  #recall(): void {
    const load = async () => {
      const { commands, unreadable } = await this.#deps.queue.load();
      this.#client.restore(commands);
      this.#setKeeping({ ...this.#keeping, unreadable });
    };
    this.#keep(load());
  }

  #setKeeping(keeping: Keeping): void {
    this.#keeping = keeping;
    this.#deps.onChange();
  }

  /** Says where this supervisor is. It passes by: what cannot be said now is not said later. */
  point(place: Place): void {
    this.#send({ type: 'point', ...place });
  }

  #send(message: UpMessage): void {
    // What is said while offline waits in `pending`, not in the socket: it would be said twice.
    if (this.#deps.socket.connected) this.#deps.socket.emit('m', message);
  }

  #connected(): void {
    this.#setLink({ status: 'online' });
    this.#client.connected();
    this.#recall();
    for (const delay of clockQuestionsAtMs) this.#later(delay, () => this.#askTime());
    this.#keepAsking();
  }

  #keepAsking(): void {
    this.#later(clockIntervalMs, () => {
      this.#askTime();
      this.#keepAsking();
    });
  }

  #askTime(): void {
    this.#send({ type: 'time', token: this.clock.ask() });
  }

  #disconnected(byServer: boolean): void {
    this.#clearTimers();
    this.#saveRetry.stop();
    this.clock.disconnected();
    if (this.#link.status === 'gone') return;
    this.#setLink({ status: 'offline' });
    if (byServer) this.#later(returnDelayMs, () => this.#deps.socket.connect());
  }

  #notAdmitted(message: string): void {
    if (message === 'notAllowed') this.#setLink({ status: 'gone', reason: 'notAllowed' });
    else {
      this.#setLink({ status: 'offline' });
      if (!this.#deps.socket.active) this.#later(returnDelayMs * 5, () => this.#deps.socket.connect());
    }
  }

  #hear(raw: unknown): void {
    const message = downMessageSchema.safeParse(raw);
    // A server that speaks otherwise is a newer one: only a reload helps.
    if (message.success) this.#receive(message.data);
    else this.#leave('oldPage');
  }

  #receive(message: DownMessage): void {
    switch (message.type) {
      case 'events':
        this.#total = message.total;
        this.#client.receive(message);
        if (this.canSave) this.#saveRetry.stop();
        break;
      case 'refused':
        this.#receiveRefusal(message);
        break;
      case 'roster':
        this.#roster = message.seats;
        break;
      case 'pointed': {
        const { type: _, ...pointed } = message;
        this.#pointed = pointed;
        break;
      }
      case 'time':
        this.clock.answered(message.token, message.wallMs);
        break;
      case 'bye':
        if (!comesBack.has(message.reason)) this.#leave(message.reason);
        return;
      default:
        assertNever(message);
    }
    this.#deps.onChange();
  }

  #receiveRefusal(message: Extract<DownMessage, { type: 'refused' }>): void {
    const asked = this.#client.pending.find(({ id }) => id === message.commandId);
    this.#client.receive(message);
    if (!this.canSave) this.#saveRetry.later();
    else if (asked) this.#saveRetry.stop();
    if (asked && message.code !== 'storeUnavailable') this.#deps.onRefused(asked.action, message.code);
  }

  #leave(reason: ByeReason): void {
    this.#setLink({ status: 'gone', reason });
    this.close();
  }

  #setLink(link: Link): void {
    this.#link = link;
    this.#deps.onChange();
  }

  #later(delayMs: number, work: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      work();
    }, delayMs);
    this.#timers.add(timer);
  }

  #clearTimers(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }
}

const comesBack: ReadonlySet<ByeReason> = new Set(['sessionLost', 'serverStopping', 'tooMuch']);
