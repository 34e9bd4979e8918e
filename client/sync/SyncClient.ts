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

/** Confirmed history plus commands not yet confirmed; the view is always the two folded together. */
export class SyncClient {
  readonly #seat: Seat;
  readonly #outlook: Outlook;
  readonly #send: (message: UpMessage) => void;
  #epoch = 0;
  #history: Item[] = [];
  #confirmed: Draft = draftOf(emptySession);
  #pending: Command[] = [];

  constructor(seat: Seat, outlook: Outlook, send: (message: UpMessage) => void) {
    this.#seat = seat;
    this.#outlook = outlook;
    this.#send = send;
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

  dispatch(request: Pick<Command, 'id' | 'action'>): void {
    const command = { ...request, seenEpoch: this.#epoch };
    this.#pending.push(command);
    this.#send({ type: 'command', command });
  }

  /** On every (re)connect: ask for what was missed, then say again what was never answered (S1). */
  connected(): void {
    const n = this.#history.length;
    this.#send({ type: 'join', protocolVersion: PROTOCOL_VERSION, epoch: this.#epoch, n });
    for (const command of this.#pending) this.#send({ type: 'command', command });
  }

  receive(message: Extract<DownMessage, { type: 'events' | 'refused' }>): void {
    switch (message.type) {
      case 'events':
        this.#receiveEvents(message);
        return;
      case 'refused':
        this.#settle(message.commandId);
        return;
      default:
        assertNever(message);
    }
  }

  #receiveEvents({ epoch, from, items }: EventsMessage): void {
    if (epoch > this.#epoch) this.#startEpoch(epoch);
    const known = this.#history.length;
    if (epoch < this.#epoch || from + items.length < known) return; // Overtaken: join and broadcast can overlap.
    if (from > known) throw new Error(`stream gap: have ${known}, got ${from}`);
    for (const item of items.slice(known - from)) {
      this.#history.push(item);
      apply(this.#confirmed, item.event, item.text);
      if (item.commandId) this.#settle(item.commandId);
    }
  }

  #startEpoch(epoch: number): void {
    this.#epoch = epoch;
    this.#history = [];
    this.#confirmed = draftOf(emptySession);
  }

  #settle(commandId: Command['id']): void {
    this.#pending = this.#pending.filter((command) => command.id !== commandId);
  }
}
