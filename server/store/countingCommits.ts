import type { EventLog } from './EventLog.ts';

export interface CommitCounts {
  commit(): void;
  commitFailed(): void;
}

/** The same log; what is committed is counted. */
export function countingCommits(log: EventLog, counts: CommitCounts): EventLog {
  return {
    load: (sessionId, only, afterSeq) => log.load(sessionId, only, afterSeq),
    lastCommittedMs: () => log.lastCommittedMs(),
    running: () => log.running(),
    async commit(sessionId, batch) {
      try {
        await log.commit(sessionId, batch);
        counts.commit();
      } catch (error) {
        counts.commitFailed();
        throw error;
      }
    },
  };
}
