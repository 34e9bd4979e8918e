import { personIdSchema } from '@fishbowl/shared/core/ids';
import type { Kysely, Selectable } from 'kysely';
import type { SignIn, SignIns } from '../SignIns.ts';
import { atOnce } from './atOnce.ts';
import { standingSignIns } from './standingSignIns.ts';
import type { Tables } from './Tables.ts';

export function sqlSignIns(db: Kysely<Tables>): SignIns {
  return {
    async add({ id, personId, createdMs, lastSeenMs, expiresMs, userAgent }, tokenHash) {
      await db
        .insertInto('sign_ins')
        .values({
          token_hash: tokenHash,
          id,
          person_id: personId,
          created_ms: createdMs,
          last_seen_ms: lastSeenMs,
          expires_ms: expiresMs,
          user_agent: userAgent,
        })
        .execute();
    },
    async byTokenHash(tokenHash, nowMs) {
      const found = standingSignIns(db, nowMs).selectAll().where('token_hash', '=', tokenHash);
      const row = await found.executeTakeFirst();
      return row && parse(row);
    },
    async touch(id, lastSeenMs) {
      await db.updateTable('sign_ins').set({ last_seen_ms: lastSeenMs }).where('id', '=', id).execute();
    },
    async list(personId, nowMs) {
      const rows = await standingSignIns(db, nowMs)
        .selectAll()
        .where('person_id', '=', personId)
        .orderBy('created_ms', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(parse);
    },
    revoke: (personId, id, revokedMs) =>
      atOnce(db, async (tx) => {
        const { numUpdatedRows } = await tx
          .updateTable('sign_ins')
          .set({ revoked_ms: revokedMs })
          .where('id', '=', id)
          .where('person_id', '=', personId)
          .where('revoked_ms', 'is', null)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        for (const table of ['seat_tokens', 'handoffs'] as const)
          await tx.deleteFrom(table).where('sign_in_id', '=', id).execute();
        return true;
      }),
    forgetAll: () =>
      atOnce(db, async (tx) => {
        await tx.deleteFrom('seat_tokens').where('sign_in_id', 'is not', null).execute();
        for (const table of ['sign_ins', 'password_links', 'handoffs'] as const) await tx.deleteFrom(table).execute();
      }),
  };
}

function parse(row: Selectable<Tables['sign_ins']>): SignIn {
  return {
    id: row.id,
    personId: personIdSchema.parse(row.person_id),
    createdMs: row.created_ms,
    lastSeenMs: row.last_seen_ms,
    expiresMs: row.expires_ms,
    userAgent: row.user_agent,
  };
}
