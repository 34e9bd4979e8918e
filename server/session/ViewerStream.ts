import type { Item } from '@fishbowl/shared/protocol/down';
import { disclosed } from '@fishbowl/shared/session/disclosed';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import { epochOf, policyFor } from '@fishbowl/shared/session/policy';
import type { Role, Seat } from '@fishbowl/shared/session/seat';
import type { SessionState } from '@fishbowl/shared/session/state';
import { visible } from '@fishbowl/shared/session/visible';
import type { Entry } from '../store/EventLog.ts';

/** An entry, and the item that it is for everybody but its author: one object, so that many can be told it at the cost of one. */
export interface Logged {
  readonly entry: Entry;
  readonly item: Item;
}

export function logged(entry: Entry): Logged {
  const { event, text } = entry;
  return { entry, item: text === undefined ? { event } : { event, text } };
}

/** The log as one seat may see it: within an epoch it only grows. */
export class ViewerStream {
  epoch = 0;
  items: Item[] = [];
  #read = 0;
  readonly #seat: Seat;

  constructor(seat: Seat) {
    this.#seat = seat;
  }

  /** Takes in the rest of the log; from its start, if what the seat may see has changed meanwhile (V2). */
  advance(log: readonly Logged[], durable: SessionState): this {
    if (this.#read === log.length) return this;
    const epoch = epochOf(durable, this.#seat);
    if (epoch !== this.epoch) {
      this.epoch = epoch;
      this.items = [];
      this.#read = 0;
    }
    const policy = policyFor(durable, this.#seat);
    for (let i = this.#read; i < log.length; i += 1) {
      const each = log[i];
      const event = each?.entry.event;
      if (event && visible(event, roleOf(event, durable), this.#seat, policy)) {
        for (const told of disclosed(event, this.#seat, durable)) this.items.push(itemFor(told, each, this.#seat));
      }
    }
    this.#read = log.length;
    return this;
  }
}

function roleOf(event: SessionEvent, { seats }: SessionState): Role | undefined {
  return 'seatId' in event ? seats.get(event.seatId)?.role : undefined;
}

function itemFor(event: SessionEvent, { entry, item }: Logged, seat: Seat): Item {
  if (entry.seatId === seat.id) return { ...item, event, commandId: entry.commandId };
  return event === entry.event ? item : { ...item, event };
}
