import type { CommandId } from '@fishbowl/shared/core/ids';
import { assertNever } from '@fishbowl/shared/core/result';
import type { DownMessage, EventsMessage, Item } from '@fishbowl/shared/protocol/down';
import type { UpMessage } from '@fishbowl/shared/protocol/up';
import { PROTOCOL_VERSION } from '@fishbowl/shared/protocol/version';
import type { Command } from '@fishbowl/shared/session/command';
import type { Context } from '@fishbowl/shared/session/context';
import { decide } from '@fishbowl/shared/session/decide';
import { type Draft, draftOf } from '@fishbowl/shared/session/draft';
import { apply } from '@fishbowl/shared/session/reduce';
import type { Seat } from '@fishbowl/shared/session/seat';
import { emptySession, type SessionState } from '@fishbowl/shared/session/state';
import { textOf } from '@fishbowl/shared/session/textOf';

/** What deciding early takes from outside the stream. */
export type Outlook = () => Omit<Context, 'deliveredEpoch'>;

/** Where commands wait that have no answer yet. Nothing here waits for it. */
export interface Waiting {
  add(command: Command): void;
  remove(ids: readonly CommandId[]): void;
}

/** Confirmed history plus commands not yet confirmed; the view is always the two folded together. */
export class SyncClient {
  readonly #seat: Seat;
  readonly #outlook: Outlook;
  readonly #send: (message: UpMessage) => void;
  readonly #waiting: Waiting;
  readonly #answered = new Set<CommandId>();
  #epoch = 0;
  #history: Item[] = [];
  #confirmed: Draft = draftOf(emptySession);
  #pending: Command[] = [];
  #isHeld = false;
  /** Has it said what it has, and not heard yet what follows? */
  #isAsking = false;

  constructor(seat: Seat, outlook: Outlook, send: (message: UpMessage) => void, waiting: Waiting) {
    this.#seat = seat;
    this.#outlook = outlook;
    this.#send = send;
    this.#waiting = waiting;
  }

  /** A fresh copy: cheap once per frame, dear once per event. */
  get view(): SessionState {
    const draft = draftOf(this.#confirmed);
    const context = { ...this.#outlook(), deliveredEpoch: this.#epoch };
    for (const command of this.#pending) {
      const decision = decide(draft, command, this.#seat, context);
      if (decision.ok) for (const event of decision.value) apply(draft, event, textOf(command.action, event));
    }
    return draft;
  }

  /** This seat's stream as far as it has come: every item once, in order. */
  get history(): readonly Item[] {
    return this.#history;
  }

  get epoch(): number {
    return this.#epoch;
  }

  /** Asked for and not yet answered, in order. */
  get pending(): readonly Command[] {
    return this.#pending;
  }

  /** The server could not save the last it was asked for. Until it can, only the oldest is asked for (S10). */
  get isHeld(): boolean {
    return this.#isHeld;
  }

  dispatch(request: Pick<Command, 'id' | 'action'>): void {
    const command = { ...request, seenEpoch: this.#epoch };
    this.#pending.push(command);
    this.#waiting.add(command);
    if (!this.#isHeld) this.#say([command]);
  }

  /** Takes up what was kept: of before a reload (S8), of another tab (S9). It may be late, and answered by now. */
  restore(kept: readonly Command[]): void {
    const known = new Set(this.#pending.map(({ id }) => id));
    const unanswered = kept.filter(({ id }) => !known.has(id) && !this.#answered.has(id));
    this.#pending = [...unanswered, ...this.#pending];
    if (!this.#isHeld) this.#say(unanswered);
    this.#forget(kept.map(({ id }) => id).filter((id) => this.#answered.has(id)));
  }

  /** To find out whether the server can save again. */
  sayOldest(): void {
    this.#say(this.#pending.slice(0, 1));
  }

  /** On every (re)connect: ask for what was missed, then say again what was never answered (S1). */
  connected(): void {
    const n = this.#history.length;
    const erased = this.#history.filter(({ text }) => text === null).length;
    this.#send({ type: 'join', protocolVersion: PROTOCOL_VERSION, epoch: this.#epoch, n, erased });
    this.#isAsking = true;
    this.#isHeld = false;
    this.#say(this.#pending);
  }

  receive(message: Extract<DownMessage, { type: 'events' | 'refused' }>): void {
    switch (message.type) {
      case 'events':
        this.#receiveEvents(message);
        return;
      case 'refused':
        if (message.code === 'storeUnavailable') this.#isHeld = this.#pending.length > 0;
        else this.#settle([message.commandId]);
        return;
      default:
        assertNever(message);
    }
  }

  #receiveEvents({ epoch, from, items, anew }: EventsMessage): void {
    if (epoch > this.#epoch || (anew && this.#isAsking)) this.#startEpoch(epoch);
    this.#isAsking = false;
    const known = this.#history.length;
    if (epoch < this.#epoch || from + items.length < known) return; // Overtaken: join and broadcast can overlap.
    if (from > known) throw new Error(`stream gap: have ${known}, got ${from}`);
    const news = items.slice(known - from);
    for (const item of news) {
      this.#history.push(item);
      apply(this.#confirmed, item.event, item.text);
    }
    this.#settle(news.flatMap(({ commandId }) => commandId ?? []));
  }

  #startEpoch(epoch: number): void {
    this.#epoch = epoch;
    this.#history = [];
    this.#confirmed = draftOf(emptySession);
  }

  /** Also what another tab asked for: it may be closed by now. */
  #settle(ids: readonly CommandId[]): void {
    const before = this.#pending.length;
    for (const id of ids) this.#answered.add(id);
    this.#pending = this.#pending.filter(({ id }) => !this.#answered.has(id));
    this.#forget(ids);
    if (!this.#isHeld || this.#pending.length === before) return;
    this.#isHeld = false;
    this.#say(this.#pending);
  }

  #forget(ids: readonly CommandId[]): void {
    if (ids.length > 0) this.#waiting.remove(ids);
  }

  #say(commands: readonly Command[]): void {
    for (const command of commands) this.#send({ type: 'command', command });
  }
}
