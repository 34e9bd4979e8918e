import { randomBytes } from 'node:crypto';
import { auditActionSchema } from '@fishbowl/shared/access/auditAction';
import { courseIdSchema, type PersonId, personIdSchema, sessionIdSchema } from '@fishbowl/shared/core/ids';
import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import type { Audit, AuditCheck, AuditEntry, AuditFact } from '../Audit.ts';
import { chained, chainStart, commitmentOf } from '../auditChain.ts';
import { atOnce } from './atOnce.ts';
import type { Tables } from './Tables.ts';

const payloadSchema = z.strictObject({
  byId: personIdSchema.nullable(),
  aboutId: personIdSchema.optional(),
  courseId: courseIdSchema.optional(),
  sessionId: sessionIdSchema.optional(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});

/** So many entries are looked at in one go while the chain is checked. */
const batch = 1_000;

export function sqlAudit(db: Kysely<Tables>): Audit {
  const of = (person: string) => db.selectFrom('audit_persons').select('seq').where('person_id', '=', person);
  return {
    append: (fact, atMs) => atOnce(db, (tx) => append(tx, fact, atMs)),
    async page(limit, before, person) {
      let rows = db.selectFrom('audit').selectAll().orderBy('seq', 'desc').limit(limit);
      if (before !== undefined) rows = rows.where('seq', '<', before);
      if (person !== undefined) rows = rows.where('seq', 'in', of(person));
      return asTheyAreNow(db, (await rows.execute()).map(parse));
    },
    async pageOf(person, limit, skip) {
      const theirs = db.selectFrom('audit').selectAll().where('seq', 'in', of(person));
      const rows = await theirs.orderBy('seq', 'desc').limit(limit).offset(skip).execute();
      return asTheyAreNow(db, rows.map(parse));
    },
    async countOf(person) {
      return (await of(person).execute()).length;
    },
    erase: (person) =>
      atOnce(db, async (tx) => {
        const theirs = tx.selectFrom('audit_persons').select('seq').where('person_id', '=', person);
        const { numUpdatedRows } = await tx
          .updateTable('audit')
          .set({ salt: null, payload_json: null })
          .where('seq', 'in', theirs)
          .executeTakeFirst();
        await tx.deleteFrom('audit_persons').where('seq', 'in', theirs).execute();
        return Number(numUpdatedRows);
      }),
    check: () => check(db),
  };
}

async function append(
  tx: Kysely<Tables>,
  { action, alsoAboutIds = [], ...payload }: AuditFact,
  atMs: number,
): Promise<void> {
  const last = await tx.selectFrom('audit').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst();
  const seq = (last?.seq ?? 0) + 1;
  const salt = randomBytes(16).toString('base64url');
  const payloadJson = JSON.stringify(payloadSchema.parse(payload));
  const commitment = commitmentOf(salt, payloadJson);
  const hash = chained(last?.hash ?? chainStart, { seq, atMs, action, commitment });
  const row = { seq, at_ms: atMs, action, commitment, hash, salt, payload_json: payloadJson };
  await tx.insertInto('audit').values(row).execute();
  const persons = new Set([payload.byId, payload.aboutId, ...alsoAboutIds].filter((id) => id != null));
  for (const person_id of persons) await tx.insertInto('audit_persons').values({ seq, person_id }).execute();
}

async function check(db: Kysely<Tables>): Promise<AuditCheck> {
  let [entries, erased, hash] = [0, 0, chainStart];
  for (;;) {
    const rows = await db
      .selectFrom('audit')
      .selectAll()
      .where('seq', '>', entries)
      .orderBy('seq')
      .limit(batch)
      .execute();
    for (const row of rows) {
      const { seq, at_ms: atMs, action, commitment } = row;
      hash = chained(hash, { seq, atMs, action, commitment });
      if (seq !== entries + 1 || hash !== row.hash || !isAsWritten(row)) return { ok: false, broken: entries + 1 };
      entries = seq;
      if (row.payload_json === null) erased += 1;
    }
    if (rows.length < batch) return { ok: true, entries, erased };
  }
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
  const payload = row.payload_json === null ? null : payloadSchema.parse(JSON.parse(row.payload_json));
  const fact: AuditFact | null = payload && { action, ...definedOnly(payload) };
  return { seq: row.seq, atMs: row.at_ms, action, fact };
}

type Payload = z.output<typeof payloadSchema>;

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
