import type { CommandId, SeatId, SessionId } from '@fishbowl/shared/core/ids';
import type { SessionEvent } from '@fishbowl/shared/session/event';

/** An event as the log holds it. Unique by (session, seq) and by (session, seat, commandId, index). */
export interface Entry {
  /** Never leaves the server: it counts what the viewer may not see. Starts at 1, without gaps. */
  readonly seq: number;
  readonly seatId: SeatId;
  readonly commandId: CommandId;
  /** The place of the event in what its command led to. */
  readonly index: number;
  readonly event: SessionEvent;
  /** The free text that the event refers to by its `textId`. Null once it has been erased. Absent if it has none. */
  readonly text?: string | null;
}

/** The one place history is written. */
export interface EventLog {
  /** In order. `only`: of these kinds. `afterSeq`: those with greater numbers. */
  load(sessionId: SessionId, only?: readonly SessionEvent['type'][], afterSeq?: number): Promise<readonly Entry[]>;
  /** When something was last committed, by the server's clock; 0 if nothing was. */
  lastCommittedMs(): Promise<number>;
  /** The sessions that have started and not ended. */
  running(): Promise<readonly SessionId[]>;
  /** All or nothing, texts and what the audit record says of it included, and on disk when it resolves. A rejection says nothing: the batch may or may not be there. */
  commit(sessionId: SessionId, batch: readonly Entry[]): Promise<void>;
}
