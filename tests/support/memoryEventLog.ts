import type { Entry, EventLog } from '@fishbowl/server/store/EventLog';
import type { SeatId, SessionId } from '@fishbowl/shared/core/ids';

export interface MemoryEventLog extends EventLog {
  /** Forgets what this seat wrote, as when somebody is erased. */
  eraseTexts(sessionId: SessionId, seatId: SeatId): void;
}

/** A log that keeps its promises in memory, for tests of what stands on it. */
export function memoryEventLog(): MemoryEventLog {
  const sessions = new Map<SessionId, readonly Entry[]>();
  return {
    async load(sessionId, only, afterSeq = 0) {
      const rows = (sessions.get(sessionId) ?? []).filter(({ seq }) => seq > afterSeq);
      return only ? rows.filter(({ event }) => only.includes(event.type)) : rows;
    },
    lastCommittedMs: async () => 0,
    async running() {
      const has = (rows: readonly Entry[], type: Entry['event']['type']) =>
        rows.some(({ event }) => event.type === type);
      return [...sessions]
        .filter(([, rows]) => has(rows, 'sessionStarted') && !has(rows, 'sessionEnded'))
        .map(([id]) => id);
    },
    async commit(sessionId, batch) {
      const rows = [...(sessions.get(sessionId) ?? []), ...batch];
      const unique = new Set(rows.map((row) => JSON.stringify([row.seatId, row.commandId, row.index])));
      if (unique.size < rows.length) throw new Error('a command is in the log already');
      // A second writer would hand out the same numbers: its batch must fail, not interleave.
      if (rows.some((row, i) => row.seq !== i + 1)) throw new Error('another writer was here');
      sessions.set(sessionId, rows);
    },
    eraseTexts(sessionId, seatId) {
      sessions.set(sessionId, withoutTexts(sessions.get(sessionId) ?? [], seatId));
    },
  };
}

export function withoutTexts(rows: readonly Entry[], seatId: SeatId): readonly Entry[] {
  return rows.map((row) => (row.seatId === seatId && row.text !== undefined ? { ...row, text: null } : row));
}
