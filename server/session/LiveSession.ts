import type { CommandId, SeatId, SessionId } from '@fishbowl/shared/core/ids';
import { err, ok, type Result } from '@fishbowl/shared/core/result';
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
import { StoreFailure } from '../store/StoreFailure.ts';
import type { Surroundings } from './Surroundings.ts';
import { systemSeatId } from './systemSeatId.ts';
import { type Logged, logged, ViewerStream } from './ViewerStream.ts';

export type Answer = Result<null, Refusal>;

const unavailable: Answer = err('storeUnavailable');

/**
 * One running session. Knows no sockets. Commands are decided at once and told when durable. After a failed commit
 * it is over: open it again from the log, exactly as after a crash (L4). Unless there was only no room to write: then it
 * goes back to what the log holds, and on from there (L6).
 */
export class LiveSession {
  readonly id: SessionId;
  readonly #log: EventLog;
  readonly #surroundings: Surroundings;
  readonly #entries: Logged[] = [];
  readonly #durable: Draft = draftOf(emptySession);
  /** Runs ahead of `#durable` by what is queued and what is being committed. */
  #decided: Draft = draftOf(emptySession);
  readonly #answers = new Map<string, Answer>();
  /** Whose answers rest on something that is not durable yet. */
  readonly #unsure = new Set<string>();
  readonly #streams = new Map<SeatId, ViewerStream>();
  #queue: Entry[] = [];
  #lastSeq = 0;
  #committing: Promise<void> = Promise.resolve();
  #nextCommit: Promise<void> | undefined;
  #isCommitting = false;
  /** How often there was no room to write, and why the last time. */
  #setbacks = 0;
  #failure: StoreFailure | undefined;
  #goingBack: Promise<void> | undefined;

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

  /**
   * Resolves when all that the answer rests on is durable, refusals too (L2); or with `storeUnavailable` when it can't be
   * made so now, which is not remembered: said again, the command is decided anew (L6). Rejects if the session is over.
   */
  async submit(command: Command, seat: Seat): Promise<Answer> {
    const key = keyOf(seat.id, command.id);
    const answer = this.#answers.get(key) ?? this.#answer(key, command, seat);
    if (!(await this.#flushed())) return this.#answers.get(key) ?? unavailable;
    this.#unsure.delete(key);
    return answer;
  }

  /**
   * Logs facts of the server's own, once for each `commandId`. They are made from the decided state, in one step with
   * being decided. Resolves when they are durable. Rejects if that failed; if there was only no room to write, they wait
   * and go with the next commit.
   */
  async record(commandId: CommandId, make: (decided: SessionState) => readonly SessionEvent[]): Promise<void> {
    while (this.#goingBack !== undefined) await this.#goingBack;
    if (!this.#answers.has(keyOf(systemSeatId, commandId))) {
      make(this.#decided).forEach((event, index) => {
        this.#enqueue({ seq: this.#lastSeq + 1, seatId: systemSeatId, commandId, index, event });
      });
      if (!this.#answers.has(keyOf(systemSeatId, commandId))) return; // There was nothing to tell.
    }
    if (!(await this.#flushed())) throw this.#failure;
  }

  /** Resolves when nothing is waiting to be made durable. Rejects if that failed. */
  async settled(): Promise<void> {
    if (!(await this.#flushed())) throw this.#failure;
    if (this.isWaiting) await this.settled();
  }

  /** Is there something that is being made durable, or will be with the next commit? */
  get isWaiting(): boolean {
    return this.#isCommitting || this.#queue.length > 0;
  }

  /** What this seat may see of what is durable. */
  stream(seat: Seat): ViewerStream {
    const stream = this.#streams.get(seat.id) ?? new ViewerStream(seat);
    this.#streams.set(seat.id, stream);
    return stream.advance(this.#entries, this.#durable);
  }

  #answer(key: string, command: Command, seat: Seat): Answer {
    if (this.#goingBack !== undefined) return unavailable;
    const answer = this.#decide(command, seat);
    this.#answers.set(key, answer); // Sending it again changes nothing, not even a refusal (L1).
    this.#unsure.add(key);
    return answer;
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

  /** Whether all that was decided until now has become durable. Rejects if the session is over. */
  async #flushed(): Promise<boolean> {
    const before = this.#setbacks;
    await this.#flush();
    return before === this.#setbacks;
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
    this.#isCommitting = true;
    try {
      await this.#log.commit(this.id, batch);
      this.#keep(batch);
    } catch (error) {
      if (!(error instanceof StoreFailure && error.isPassing)) throw error;
      this.#setbacks += 1;
      this.#failure = error;
      this.#goingBack = this.#goBack([...batch, ...this.#queue.splice(0)]);
      await this.#goingBack;
    } finally {
      this.#isCommitting = false;
    }
  }

  /** Drops what was decided and is not in the log, but for the server's own facts: nobody would say those again (L6). */
  async #goBack(undurable: readonly Entry[]): Promise<void> {
    for (const key of this.#unsure) this.#answers.delete(key);
    this.#unsure.clear();
    const found = await this.#log.load(this.id, undefined, this.length); // What failed may have been written all the same.
    this.#keep(found);
    this.#decided = draftOf(this.#durable);
    this.#lastSeq = this.length;
    for (const { seatId, commandId } of found) this.#answers.set(keyOf(seatId, commandId), ok(null));
    const written = new Set(found.map(({ seatId, commandId }) => keyOf(seatId, commandId)));
    for (const entry of undurable) {
      const isFact = entry.seatId === systemSeatId && !written.has(keyOf(entry.seatId, entry.commandId));
      if (isFact) this.#enqueue({ ...entry, seq: this.#lastSeq + 1 });
    }
    this.#goingBack = undefined;
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
