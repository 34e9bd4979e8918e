import { randomBytes } from 'node:crypto';
import { auditActionSchema } from '@fishbowl/shared/access/auditAction';
import { type PersonId, personIdSchema } from '@fishbowl/shared/core/ids';
import type { Insertable, Kysely, Selectable } from 'kysely';
import type { z } from 'zod';
import type { Audit, AuditCheck, AuditEntry, AuditFact } from '../Audit.ts';
import { type AuditHead, auditHeadKey, chainEnd, chained, commitmentOf, parseHead, printHead } from '../auditChain.ts';
import { auditPayloadSchema, auditRow } from '../auditRow.ts';
import { atOnce } from './atOnce.ts';
import { chunked } from './chunked.ts';
import { sqlSettings } from './sqlSettings.ts';
import type { Tables } from './Tables.ts';

/** So many entries are looked at in one go while the chain is checked. */
const batch = 1_000;

export function sqlAudit(db: Kysely<Tables>): Audit {
  /** Which entries are on the page is told by the index of whom they concern; no others are read. */
  const newest = async (limit: number, person: PersonId, from: { before?: number | undefined; skip?: number }) => {
    let seqs = db.selectFrom('audit_persons').select('seq').where('person_id', '=', person);
    if (from.before !== undefined) seqs = seqs.where('seq', '<', from.before);
    seqs = seqs
      .orderBy('seq', 'desc')
      .limit(limit)
      .offset(from.skip ?? 0);
    const rows = await db.selectFrom('audit').selectAll().where('seq', 'in', seqs).orderBy('seq', 'desc').execute();
    return asTheyAreNow(db, rows.map(parse));
  };
  return {
    append: (fact, atMs) => atOnce(db, (tx) => append(tx, [fact], atMs)),
    appendAll: (facts, atMs) => atOnce(db, (tx) => append(tx, facts, atMs)),
    async page(limit, before, person) {
      if (person !== undefined) return newest(limit, person, { before });
      let rows = db.selectFrom('audit').selectAll().orderBy('seq', 'desc').limit(limit);
      if (before !== undefined) rows = rows.where('seq', '<', before);
      return asTheyAreNow(db, (await rows.execute()).map(parse));
    },
    pageOf: (person, limit, skip) => newest(limit, person, { skip }),
    async countOf(person) {
      const of = db.selectFrom('audit_persons').where('person_id', '=', person);
      const { count } = await of.select((row) => row.fn.countAll().as('count')).executeTakeFirstOrThrow();
      return Number(count);
    },
    async countErasable(persons) {
      return (await erasable(db, persons)).length;
    },
    erase: (persons) =>
      atOnce(db, async (tx) => {
        const entries = await erasable(tx, persons);
        for (const some of chunked(entries)) {
          await tx.updateTable('audit').set({ salt: null, payload_json: null }).where('seq', 'in', some).execute();
        }
        await tx.deleteFrom('audit_persons').where('person_id', 'in', persons).execute();
        return entries.length;
      }),
    check: () => check(db),
  };
}

/** The entries about one of them, and those that concern nobody else. All are one: an account, and the guests it was. */
async function erasable(db: Kysely<Tables>, persons: readonly PersonId[]): Promise<readonly number[]> {
  const own = new Set(persons);
  const theirs = db.selectFrom('audit_persons').select('seq').where('person_id', 'in', persons);
  const concerned = db
    .selectFrom('audit_persons')
    .select('seq')
    .where('seq', 'in', theirs)
    .where('person_id', 'not in', persons);
  const others = new Set((await concerned.execute()).map(({ seq }) => seq));
  const rows = await db
    .selectFrom('audit')
    .selectAll()
    .where('seq', 'in', theirs)
    .where('payload_json', 'is not', null)
    .execute();
  const isAbout = (aboutId: PersonId | undefined) => aboutId !== undefined && own.has(aboutId);
  const entries = rows.map(parse).filter(({ seq, fact }) => isAbout(fact?.aboutId) || !others.has(seq));
  return entries.map(({ seq }) => seq);
}

async function append(tx: Kysely<Tables>, facts: readonly AuditFact[], atMs: number): Promise<void> {
  const settings = sqlSettings(tx);
  const newest = await tx
    .selectFrom('audit')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  let end = chainEnd(parseHead(await settings.get(auditHeadKey)), newest);
  const rows: Insertable<Tables['audit']>[] = [];
  const persons: Insertable<Tables['audit_persons']>[] = [];
  for (const fact of facts) {
    const { row, personIds } = auditRow(end, fact, atMs, randomBytes(16).toString('base64url'));
    rows.push(row);
    persons.push(...personIds.map((person_id) => ({ seq: row.seq, person_id })));
    end = row;
  }
  for (const some of chunked(rows)) await tx.insertInto('audit').values(some).execute();
  for (const some of chunked(persons)) await tx.insertInto('audit_persons').values(some).execute();
  await settings.set(auditHeadKey, printHead(end));
}

async function check(db: Kysely<Tables>): Promise<AuditCheck> {
  let head = chainEnd(undefined, undefined);
  let erased = 0;
  for (;;) {
    const rows = await db
      .selectFrom('audit')
      .selectAll()
      .where('seq', '>', head.seq)
      .orderBy('seq')
      .limit(batch)
      .execute();
    for (const row of rows) {
      const { seq, at_ms: atMs, action, commitment } = row;
      const hash = chained(head.hash, { seq, atMs, action, commitment });
      if (seq !== head.seq + 1 || hash !== row.hash || !isAsWritten(row)) return { ok: false, broken: head.seq + 1 };
      head = { seq, hash };
      if (row.payload_json === null) erased += 1;
    }
    if (rows.length < batch) return endsAsNoted(head, erased, await sqlSettings(db).get(auditHeadKey));
  }
}

function endsAsNoted(head: AuditHead, erased: number, setting: string | undefined): AuditCheck {
  const noted = parseHead(setting);
  if (noted && noted.seq > head.seq) return { ok: false, broken: head.seq + 1, upTo: noted.seq };
  const isSame = noted ? noted.seq === head.seq && noted.hash === head.hash : head.seq === 0 && setting === undefined;
  return isSame ? { ok: true, entries: head.seq, erased, head: head.hash } : { ok: false, broken: 'head' };
}

/** A guest who has become an account is told as that account: two names for one would tell others that it was claimed. */
async function asTheyAreNow(db: Kysely<Tables>, entries: readonly AuditEntry[]): Promise<readonly AuditEntry[]> {
  const named = entries.flatMap(({ fact }) => [fact?.byId, fact?.aboutId].filter((id) => id != null));
  const claimed = await db
    .selectFrom('persons')
    .select(['id', 'claimed_by'])
    .where('id', 'in', [...new Set(named)])
    .where('claimed_by', 'is not', null)
    .execute();
  const accounts = new Map(claimed.map(({ id, claimed_by }) => [id, personIdSchema.parse(claimed_by)]));
  const now = (id: PersonId) => accounts.get(id) ?? id;
  return entries.map((entry) => {
    const { fact } = entry;
    if (fact === null) return entry;
    const { byId, aboutId } = fact;
    return { ...entry, fact: { ...fact, byId: byId && now(byId), ...(aboutId && { aboutId: now(aboutId) }) } };
  });
}

function isAsWritten({ salt, payload_json, commitment }: Selectable<Tables['audit']>): boolean {
  if (salt === null || payload_json === null) return salt === payload_json;
  return commitmentOf(salt, payload_json) === commitment;
}

function parse(row: Selectable<Tables['audit']>): AuditEntry {
  const action = auditActionSchema.parse(row.action);
  const payload = row.payload_json === null ? null : auditPayloadSchema.parse(JSON.parse(row.payload_json));
  const fact: AuditFact | null = payload && { action, ...definedOnly(payload) };
  return { seq: row.seq, atMs: row.at_ms, action, fact };
}

type Payload = z.output<typeof auditPayloadSchema>;

/** As it was appended: what was not said is not there. */
function definedOnly({ byId, aboutId, courseId, sessionId, detail }: Payload): Omit<AuditFact, 'action'> {
  return {
    byId,
    ...(aboutId && { aboutId }),
    ...(courseId && { courseId }),
    ...(sessionId && { sessionId }),
    ...(detail && { detail }),
  };
}
