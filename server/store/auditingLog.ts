import type { AuditAction } from '@fishbowl/shared/access/auditAction';
import type { SessionId } from '@fishbowl/shared/core/ids';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import { isAtTable } from '@fishbowl/shared/session/seat';
import type { Entry, EventLog } from './EventLog.ts';
import type { Store } from './Store.ts';

/** What of a session's life belongs into the record as well: who opened what to whom. */
const told: Readonly<Partial<Record<SessionEvent['type'], AuditAction>>> = {
  looked: 'looked',
  revealed: 'revealed',
  released: 'released',
};

/**
 * The log; what opens something to somebody is told to the audit record once it is durable, and to `onFailure` where it
 * could not be written there. The session does not wait for it.
 */
export function auditingLog(
  store: Pick<Store, 'audit' | 'events' | 'seats'>,
  nowMs: () => number,
  onFailure: (error: unknown) => void,
): EventLog {
  const { events } = store;
  return {
    load: (...asked) => events.load(...asked),
    running: () => events.running(),
    lastCommittedMs: () => events.lastCommittedMs(),
    async commit(sessionId, batch) {
      await events.commit(sessionId, batch);
      for (const entry of batch) {
        const action = told[entry.event.type];
        if (action !== undefined) void tell(store, sessionId, action, entry, nowMs()).catch(onFailure);
      }
    },
  };
}

async function tell(
  { audit, seats }: Pick<Store, 'audit' | 'seats'>,
  sessionId: SessionId,
  action: AuditAction,
  { seatId, event }: Entry,
  atMs: number,
): Promise<void> {
  const sitting = await seats.forSession(sessionId);
  const byId = sitting.find(({ id }) => id === seatId)?.personId ?? null;
  if (event.type !== 'released') return audit.append({ action, byId, sessionId }, atMs); // Nothing that the table is told.
  const alsoAboutIds = sitting.filter(({ role }) => isAtTable(role)).map(({ personId }) => personId);
  await audit.append({ action, byId, sessionId, alsoAboutIds, detail: { stage: event.stage } }, atMs);
}
