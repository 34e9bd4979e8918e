import type { CommandId, SeatId, SessionId } from '@fishbowl/shared/core/ids';
import { ok, type Result } from '@fishbowl/shared/core/result';
import type { Command } from '@fishbowl/shared/session/command';
import type { Context } from '@fishbowl/shared/session/context';
import { decide } from '@fishbowl/shared/session/decide';
import { type Draft, draftOf } from '@fishbowl/shared/session/draft';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import { apply } from '@fishbowl/shared/session/reduce';
import type { Refusal } from '@fishbowl/shared/session/refusal';
import type { Seat } from '@fishbowl/shared/session/seat';
import { emptySession, type SessionState } from '@fishbowl/shared/session/state';
import { textOf } from '@fishbowl/shared/session/textOf';
import type { Entry, EventLog } from '../store/EventLog.ts';
import type { Surroundings } from './Surroundings.ts';
import { systemSeatId } from './systemSeatId.ts';
import { type Logged, logged, ViewerStream } from './ViewerStream.ts';

type Answer = Result<null, Refusal>;

/**
 * One running session. Knows no sockets. Commands are decided at once and told when durable. After a failed commit
 * it is over: open it again from the log, exactly as after a crash (L4).
 */
export class LiveSession {
  readonly id: SessionId;
  readonly #log: EventLog;
  readonly #surroundings: Surroundings;
  readonly #entries: Logged[] = [];
  readonly #durable: Draft = draftOf(emptySession);
  /** Runs ahead of `#durable` by what is queued and what is being committed. */
  readonly #decided: Draft = draftOf(emptySession);
  readonly #answers = new Map<string, Answer>();
  readonly #streams = new Map<SeatId, ViewerStream>();
  #queue: Entry[] = [];
  #lastSeq = 0;
  #committing: Promise<void> = Promise.resolve();
  #nextCommit: Promise<void> | undefined;

  static async open(log: EventLog, id: SessionId, surroundings: Surroundings): Promise<LiveSession> {
    return new LiveSession(log, id, surroundings, await log.load(id));
  }

  private constructor(log: EventLog, id: SessionId, surroundings: Surroundings, entries: readonly Entry[]) {
    this.#log = log;
    this.id = id;
    this.#surroundings = surroundings;
    for (const entry of entries) this.#remember(entry);
    this.#keep(entries);
  }

  /** All that is durable, folded. Live: copy what must not change under you. */
  get state(): SessionState {
    return this.#durable;
  }

  /** How many events are durable. */
  get length(): number {
    return this.#entries.length;
  }

  /** Resolves when all that the answer rests on is durable, refusals too (L2). Rejects if that failed. */
  async submit(command: Command, seat: Seat): Promise<Answer> {
    const key = keyOf(seat.id, command.id);
    const answer = this.#answers.get(key) ?? this.#decide(command, seat);
    this.#answers.set(key, answer); // Sending it again changes nothing, not even a refusal (L1).
    await this.#flush();
    return answer;
  }

  /**
   * Logs facts of the server's own, once for each `commandId`. They are made from the decided state, in one step with
   * being decided. Resolves when they are durable.
   */
  async record(commandId: CommandId, make: (decided: SessionState) => readonly SessionEvent[]): Promise<void> {
    if (!this.#answers.has(keyOf(systemSeatId, commandId))) {
      make(this.#decided).forEach((event, index) => {
        this.#enqueue({ seq: this.#lastSeq + 1, seatId: systemSeatId, commandId, index, event });
      });
    }
    await this.#flush();
  }

  /** Resolves when nothing is waiting to be made durable. Rejects if that failed. */
  async settled(): Promise<void> {
    await this.#flush();
    if (this.#queue.length > 0) await this.settled();
  }

  /** What this seat may see of what is durable. */
  stream(seat: Seat): ViewerStream {
    const stream = this.#streams.get(seat.id) ?? new ViewerStream(seat);
    this.#streams.set(seat.id, stream);
    return stream.advance(this.#entries, this.#durable);
  }

  #decide(command: Command, seat: Seat): Answer {
    const decision = decide(this.#decided, command, seat, this.#contextFor(seat));
    if (!decision.ok) return decision;
    decision.value.forEach((event, index) => {
      const text = textOf(command.action, event);
      const entry = { seq: this.#lastSeq + 1, seatId: seat.id, commandId: command.id, index, event };
      this.#enqueue(text === undefined ? entry : { ...entry, text });
    });
    return ok(null);
  }

  #contextFor(seat: Seat): Context {
    const { wallMs, rulesFor } = this.#surroundings;
    const deliveredEpoch = this.#streams.get(seat.id)?.epoch ?? 0;
    return { wallMs: wallMs(), deliveredEpoch, ...rulesFor(this.#decided.config) };
  }

  #enqueue(entry: Entry): void {
    this.#remember(entry);
    this.#queue.push(entry);
  }

  /** One commit at a time; all that arrives meanwhile shares the next one (L5). */
  #flush(): Promise<void> {
    this.#nextCommit ??= this.#committing.then(() => this.#commit());
    this.#committing = this.#nextCommit;
    return this.#nextCommit;
  }

  async #commit(): Promise<void> {
    this.#nextCommit = undefined;
    const batch = this.#queue.splice(0);
    if (batch.length === 0) return;
    await this.#log.commit(this.id, batch);
    this.#keep(batch);
  }

  #remember({ seq, seatId, commandId, event, text }: Entry): void {
    this.#lastSeq = seq;
    this.#answers.set(keyOf(seatId, commandId), ok(null));
    apply(this.#decided, event, text);
  }

  #keep(batch: readonly Entry[]): void {
    for (const entry of batch) {
      this.#entries.push(logged(entry));
      apply(this.#durable, entry.event, entry.text);
    }
  }
}

function keyOf(seatId: SeatId, commandId: string): string {
  return `${seatId}/${commandId}`;
}
