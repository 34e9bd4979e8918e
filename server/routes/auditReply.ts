import { auditSight } from '@fishbowl/shared/access/auditView';
import type { PersonId } from '@fishbowl/shared/core/ids';
import type { AuditEntryReply, AuditReply } from '@fishbowl/shared/protocol/http/audit';
import { isAtTable } from '@fishbowl/shared/session/seat';
import type { AuditEntry, AuditFact } from '../store/Audit.ts';
import type { Records } from '../store/Store.ts';

export const auditPageLength = 50;

interface Page {
  readonly before: number | undefined;
  readonly person: PersonId | undefined;
}

/** One page of the whole record, for administrators. */
export async function auditReply(records: Records, { before, person }: Page): Promise<AuditReply> {
  const entries = await records.audit.page(auditPageLength + 1, before, person);
  const page = entries.slice(0, auditPageLength);
  const next = entries.length > auditPageLength ? (page.at(-1)?.seq ?? null) : null;
  const told = await Promise.all(page.map((entry) => tell(records, entry, null)));
  return { entries: told.flat(), next };
}

/** One page of what concerns a person, numbered as they read it: the record's own numbers count what is hidden from them. */
export async function ownAuditReply(records: Records, own: PersonId, before: number | undefined): Promise<AuditReply> {
  const end = (await records.audit.countOf(own)) + 1;
  const from = Math.min(before ?? end, end);
  const skip = end - from;
  const limit = Math.min(auditPageLength, from - 1); // More may have come since they were counted.
  const page = await records.audit.pageOf(own, limit, skip);
  const numbered = page.map((entry, i) => ({ ...entry, seq: from - 1 - i }));
  const told = await Promise.all(numbered.map((entry) => tell(records, entry, own)));
  const last = numbered.at(-1)?.seq ?? 1;
  return { entries: told.flat(), next: last > 1 ? last : null };
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
