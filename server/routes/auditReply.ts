import { setImmediate as turn } from 'node:timers/promises';
import { auditSight } from '@fishbowl/shared/access/auditView';
import type { PersonId } from '@fishbowl/shared/core/ids';
import type { AuditEntryReply, AuditReply } from '@fishbowl/shared/protocol/http/audit';
import { isAtTable } from '@fishbowl/shared/session/seat';
import type { AuditEntry, AuditFact } from '../store/Audit.ts';
import type { Records, Store } from '../store/Store.ts';
import { courseOf } from './courseOf.ts';
import { lookedUpOnce, type Named } from './lookedUpOnce.ts';

export const auditPageLength = 50;
/** For an archive, which reads them all. */
const archivePageLength = 200;

interface Page {
  readonly before: number | undefined;
  readonly person: PersonId | undefined;
}

/** One page of the whole record, for administrators. */
export async function auditReply(records: Records, { before, person }: Page): Promise<AuditReply> {
  const entries = await records.audit.page(auditPageLength + 1, before, person);
  const page = entries.slice(0, auditPageLength);
  const next = entries.length > auditPageLength ? (page.at(-1)?.seq ?? null) : null;
  return { entries: (await told(records, page, null)).flat(), next };
}

/** One page of what concerns a person, numbered as they read it: the record's own numbers count what is hidden from them. */
export async function ownAuditReply(store: Store, own: PersonId, before: number | undefined): Promise<AuditReply> {
  const numbered = await store.atOnce(async ({ audit }) => {
    const end = (await audit.countOf(own)) + 1;
    const from = Math.min(before ?? end, end);
    const page = await audit.pageOf(own, auditPageLength, end - from);
    return page.map((entry, i) => ({ ...entry, seq: from - 1 - i }));
  });
  const entries = (await told(store, numbered, own)).flat();
  const last = numbered.at(-1)?.seq ?? 1;
  return { entries, next: last > 1 ? last : null };
}

/** What concerns a person, all of it, numbered as in its pages. Others have their turn after each page. */
export async function wholeOwnRecord(records: Records, own: PersonId): Promise<readonly AuditEntryReply[]> {
  const all: (readonly AuditEntryReply[])[] = [];
  let page: readonly AuditEntry[] = [];
  do {
    page = await records.audit.page(archivePageLength, page.at(-1)?.seq, own);
    all.push(...(await told(records, page, own)));
    await turn();
  } while (page.length === archivePageLength);
  return all.flatMap((replies, i) => replies.map((reply) => ({ ...reply, seq: all.length - i })));
}

/** For each entry what is told of it; nothing of what is hidden. */
async function told(records: Records, page: readonly AuditEntry[], own: PersonId | null) {
  const looked = lookedUpOnce(records);
  return Promise.all(page.map((entry) => tell(looked, entry, own)));
}

async function tell(records: Named, entry: AuditEntry, own: PersonId | null): Promise<readonly AuditEntryReply[]> {
  const { seq, atMs, action, fact } = entry;
  if (fact === null) return [{ seq, atMs, action, what: null }];
  const sight = own === null || fact.byId === own ? 'whole' : await sightOf(records, fact, own);
  if (sight === 'hidden') return [];
  const session = fact.sessionId && (await records.sessions.byId(fact.sessionId));
  const what = {
    by: sight === 'unnamed' ? null : await named(records, fact.byId),
    about: await named(records, fact.aboutId ?? null),
    course: await courseOf(records, fact.courseId ?? null),
    session: session ? { id: session.id, title: session.title } : null,
    detail: { ...fact.detail },
  };
  return [{ seq, atMs, action, what }];
}

async function sightOf({ seats, sessions }: Named, { action, sessionId, byId }: AuditFact, own: PersonId) {
  const session = sessionId && (await sessions.byId(sessionId));
  if (!session) return 'whole';
  const sitting = await seats.forSession(session.id);
  const mine = sitting.some(({ personId, role }) => personId === own && isAtTable(role));
  const byClassmate = sitting.some(({ personId, role }) => personId === byId && role === 'observer');
  return auditSight(action, mine ? { pseudonyms: session.config.pseudonyms } : null, byClassmate);
}

async function named({ people }: Named, id: PersonId | null) {
  return id === null ? null : { id, name: (await people.nameOf(id)) ?? null };
}
