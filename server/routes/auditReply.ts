import { auditSight } from '@fishbowl/shared/access/auditView';
import type { PersonId } from '@fishbowl/shared/core/ids';
import type { AuditEntryReply, AuditReply } from '@fishbowl/shared/protocol/http/audit';
import { isAtTable } from '@fishbowl/shared/session/seat';
import type { AuditEntry, AuditFact } from '../store/Audit.ts';
import type { Records } from '../store/Store.ts';

export const auditPageLength = 50;

/** One page of the record. `own`: for somebody who reads what concerns them; null: for administrators. */
export async function auditReply(
  records: Records,
  { before, person, own }: { before: number | undefined; person: PersonId | undefined; own: PersonId | null },
): Promise<AuditReply> {
  const entries = await records.audit.page(auditPageLength + 1, before, own ?? person);
  const page = entries.slice(0, auditPageLength);
  const next = entries.length > auditPageLength ? (page.at(-1)?.seq ?? null) : null;
  const told = await Promise.all(page.map((entry) => tell(records, entry, own)));
  return { entries: told.flat(), next };
}

async function tell(records: Records, entry: AuditEntry, own: PersonId | null): Promise<readonly AuditEntryReply[]> {
  const { seq, atMs, action, fact } = entry;
  if (fact === null) return [{ seq, atMs, action, what: null }];
  const sight = own === null || fact.byId === own ? 'whole' : await sightOf(records, fact, own);
  if (sight === 'hidden') return [];
  const course = fact.courseId && (await records.courses.byId(fact.courseId));
  const session = fact.sessionId && (await records.sessions.byId(fact.sessionId));
  const what = {
    by: sight === 'unnamed' ? null : await named(records, fact.byId),
    about: await named(records, fact.aboutId ?? null),
    course: course ? { id: course.id, title: course.title } : null,
    session: session ? { id: session.id, title: session.title } : null,
    detail: { ...fact.detail },
  };
  return [{ seq, atMs, action, what }];
}

async function sightOf({ seats, sessions }: Records, { action, sessionId, byId }: AuditFact, own: PersonId) {
  const session = sessionId && (await sessions.byId(sessionId));
  if (!session) return 'whole';
  const sitting = await seats.forSession(session.id);
  const mine = sitting.some(({ personId, role }) => personId === own && isAtTable(role));
  const byClassmate = sitting.some(({ personId, role }) => personId === byId && role === 'observer');
  return auditSight(action, mine ? { pseudonyms: session.config.pseudonyms } : null, byClassmate);
}

async function named({ people }: Records, id: PersonId | null) {
  return id === null ? null : { id, name: (await people.nameOf(id)) ?? null };
}
