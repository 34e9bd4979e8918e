import type { AuditAction } from '@fishbowl/shared/access/auditAction';
import type { PersonId, SeatId, SessionId } from '@fishbowl/shared/core/ids';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import { isAtTable, type Role } from '@fishbowl/shared/session/seat';
import type { AuditFact } from './Audit.ts';
import type { Entry } from './EventLog.ts';

/** What of a session's life belongs into the record as well: who opened what to whom. */
const openings: Readonly<Partial<Record<SessionEvent['type'], AuditAction>>> = {
  looked: 'looked',
  revealed: 'revealed',
  released: 'released',
};

export interface Sitting {
  readonly id: SeatId;
  readonly personId: PersonId;
  readonly role: Role;
}

export function isOpening({ event }: Entry): boolean {
  return openings[event.type] !== undefined;
}

/** What the record says of it; null of what opens nothing. `sitting`: all who have or had a seat there. */
export function openingFact(
  sessionId: SessionId,
  { seatId, event }: Entry,
  sitting: readonly Sitting[],
): AuditFact | null {
  const action = openings[event.type];
  if (action === undefined) return null;
  const byId = sitting.find(({ id }) => id === seatId)?.personId ?? null;
  if (event.type !== 'released') return { action, byId, sessionId }; // Nothing that the table is told.
  const alsoAboutIds = sitting.filter(({ role }) => isAtTable(role)).map(({ personId }) => personId);
  return { action, byId, sessionId, alsoAboutIds, detail: { stage: event.stage } };
}
