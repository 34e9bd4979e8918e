import { courseRoleSchema } from '@fishbowl/shared/access/courseRole';
import { courseIdSchema, type InvitationId, invitationIdSchema, personIdSchema } from '@fishbowl/shared/core/ids';
import type { Kysely, Selectable } from 'kysely';
import type { Courses, Invitation } from '../Courses.ts';
import { atOnce } from './atOnce.ts';
import { sqlMembers } from './sqlMembers.ts';
import type { Tables } from './Tables.ts';

type Invitations = Pick<
  Courses,
  'invite' | 'invitation' | 'invitations' | 'allInvitations' | 'revokeInvitation' | 'accept'
>;

export function sqlInvitations(db: Kysely<Tables>): Invitations {
  return {
    async invite({ id, courseId, role, createdBy, createdMs, expiresMs, usesLeft }) {
      await db
        .insertInto('invitations')
        .values({
          id,
          course_id: courseId,
          role,
          created_by: createdBy,
          created_ms: createdMs,
          expires_ms: expiresMs,
          uses_left: usesLeft,
        })
        .execute();
    },
    invitation: (id, nowMs) => invitation(db, id, nowMs),
    async invitations(id, nowMs) {
      const rows = await open(db, nowMs).where('course_id', '=', id).orderBy('created_ms', 'desc').execute();
      return rows.map(parse);
    },
    async allInvitations(nowMs) {
      return (await open(db, nowMs).orderBy('created_ms', 'desc').execute()).map(parse);
    },
    async revokeInvitation(courseId, id, nowMs) {
      const { numUpdatedRows } = await db
        .updateTable('invitations')
        .set({ revoked_ms: nowMs })
        .where('course_id', '=', courseId)
        .where('id', '=', id)
        .where('revoked_ms', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    accept: (...asked) => atOnce(db, (tx) => accept(tx, ...asked)),
  };
}

async function accept(
  tx: Kysely<Tables>,
  ...[id, personId, nowMs]: Parameters<Courses['accept']>
): ReturnType<Courses['accept']> {
  const found = await invitation(tx, id, nowMs);
  if (!found) return 'gone';
  const members = sqlMembers(tx);
  const before = await members.member(found.courseId, personId);
  if (before?.status === 'active') return 'already';
  if (before && before.removedMs !== null) {
    const asking = { role: found.role, status: 'pending' } as const;
    if (before.status === 'removed') await members.change(found.courseId, personId, asking, before.version, nowMs);
    return 'asked';
  }
  const change = { role: found.role, status: 'active' } as const;
  await members.change(found.courseId, personId, change, before?.version ?? 0, nowMs);
  const left = { uses_left: found.usesLeft - 1 };
  await tx.updateTable('invitations').set(left).where('id', '=', id).execute();
  return 'in';
}

function open(db: Kysely<Tables>, nowMs: number) {
  return db
    .selectFrom('invitations')
    .selectAll()
    .where('revoked_ms', 'is', null)
    .where('uses_left', '>', 0)
    .where('expires_ms', '>', nowMs);
}

async function invitation(db: Kysely<Tables>, id: InvitationId, nowMs: number): Promise<Invitation | undefined> {
  const row = await open(db, nowMs).where('id', '=', id).executeTakeFirst();
  return row && parse(row);
}

function parse(row: Selectable<Tables['invitations']>): Invitation {
  return {
    id: invitationIdSchema.parse(row.id),
    courseId: courseIdSchema.parse(row.course_id),
    role: courseRoleSchema.parse(row.role),
    createdBy: personIdSchema.parse(row.created_by),
    createdMs: row.created_ms,
    expiresMs: row.expires_ms,
    usesLeft: row.uses_left,
  };
}
