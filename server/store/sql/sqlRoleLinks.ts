import { sessionIdSchema } from '@fishbowl/shared/core/ids';
import { roleSchema } from '@fishbowl/shared/session/seat';
import type { Kysely, Selectable } from 'kysely';
import type { RoleLink, RoleLinks } from '../RoleLinks.ts';
import { atOnce } from './atOnce.ts';
import type { Tables } from './Tables.ts';

export function sqlRoleLinks(db: Kysely<Tables>): RoleLinks {
  const valid = () => db.selectFrom('role_links').selectAll().where('revoked_ms', 'is', null);
  return {
    async byId(id) {
      const row = await valid().where('id', '=', id).executeTakeFirst();
      return row && parse(row);
    },
    async byCode(code) {
      const row = await valid().where('code', '=', code).executeTakeFirst();
      return row && parse(row);
    },
    async forSession(sessionId) {
      const rows = await valid().where('session_id', '=', sessionId).orderBy('role').execute();
      return rows.map(parse);
    },
    async replace(link) {
      await atOnce(db, async (tx) => {
        await tx
          .updateTable('role_links')
          .set({ revoked_ms: link.createdMs })
          .where('session_id', '=', link.sessionId)
          .where('role', '=', link.role)
          .where('revoked_ms', 'is', null)
          .execute();
        await tx.insertInto('role_links').values(rowOf(link)).execute();
      });
    },
    async setCode(id, code, codeExpiresMs) {
      await db.updateTable('role_links').set({ code, code_expires_ms: codeExpiresMs }).where('id', '=', id).execute();
    },
    async revoke(sessionId, role, revokedMs) {
      const { numUpdatedRows } = await db
        .updateTable('role_links')
        .set({ revoked_ms: revokedMs })
        .where('session_id', '=', sessionId)
        .where('role', '=', role)
        .where('revoked_ms', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0;
    },
  };
}

function rowOf({ id, sessionId, role, code, codeExpiresMs, createdMs }: RoleLink) {
  return { id, session_id: sessionId, role, code, code_expires_ms: codeExpiresMs, created_ms: createdMs };
}

function parse(row: Selectable<Tables['role_links']>): RoleLink {
  return {
    id: row.id,
    sessionId: sessionIdSchema.parse(row.session_id),
    role: roleSchema.parse(row.role),
    code: row.code,
    codeExpiresMs: row.code_expires_ms,
    createdMs: row.created_ms,
  };
}
