import { courseRoleSchema, memberStatusSchema } from '@fishbowl/shared/access/courseRole';
import { type CourseId, courseIdSchema, type PersonId, personIdSchema } from '@fishbowl/shared/core/ids';
import type { Kysely, Selectable } from 'kysely';
import type { Courses, MemberChange, MemberRow } from '../Courses.ts';
import { atOnce } from './atOnce.ts';
import type { Tables } from './Tables.ts';

type Members = Pick<Courses, 'members' | 'member' | 'memberships' | 'ask' | 'change'>;

export function sqlMembers(db: Kysely<Tables>): Members {
  return {
    async members(id) {
      const named = rows(db).where('course_members.course_id', '=', id);
      return (await named.orderBy('persons.name').orderBy('persons.id').execute()).map(parse);
    },
    member: (id, personId) => member(db, id, personId),
    async memberships(personId) {
      const mine = rows(db).where('course_members.person_id', '=', personId);
      return (await mine.orderBy('since_ms', 'desc').execute()).map(parse);
    },
    ask: (id, personId, nowMs) =>
      atOnce(db, async (tx) => {
        const before = await member(tx, id, personId);
        if (before && before.status !== 'removed') return before;
        const asking: MemberChange = { role: 'student', status: 'pending' };
        await write(tx, id, personId, asking, before?.version ?? 0, nowMs);
        const after = await member(tx, id, personId);
        if (!after) throw new Error(`person ${personId} did not get into course ${id}`);
        return after;
      }),
    change: (id, personId, change, version, nowMs) =>
      atOnce(db, async (tx) => {
        const before = await member(tx, id, personId);
        if ((before?.version ?? 0) !== version) return 'changedMeanwhile';
        if (before && teaches(before) && !teaches(change) && (await isLast(tx, id, personId))) return 'lastTeacher';
        await write(tx, id, personId, change, version, nowMs);
        return 'changed';
      }),
  };
}

function rows(db: Kysely<Tables>) {
  return db
    .selectFrom('course_members')
    .innerJoin('persons', 'persons.id', 'course_members.person_id')
    .leftJoin('accounts', 'accounts.person_id', 'course_members.person_id')
    .selectAll('course_members')
    .select(['persons.name', 'accounts.login']);
}

async function member(db: Kysely<Tables>, id: CourseId, personId: PersonId): Promise<MemberRow | undefined> {
  const row = await rows(db)
    .where('course_members.course_id', '=', id)
    .where('course_members.person_id', '=', personId)
    .executeTakeFirst();
  return row && parse(row);
}

function teaches({ role, status }: MemberChange): boolean {
  return role === 'teaching' && status === 'active';
}

async function isLast(tx: Kysely<Tables>, id: CourseId, personId: PersonId): Promise<boolean> {
  const others = await tx
    .selectFrom('course_members')
    .select('person_id')
    .where('course_id', '=', id)
    .where('role', '=', 'teaching')
    .where('status', '=', 'active')
    .where('person_id', '<>', personId)
    .execute();
  return others.length === 0;
}

async function write(
  tx: Kysely<Tables>,
  id: CourseId,
  personId: PersonId,
  { role, status }: MemberChange,
  version: number,
  nowMs: number,
): Promise<void> {
  const removed = status === 'removed' ? { removed_ms: nowMs } : status === 'active' ? { removed_ms: null } : {};
  const values = { role, status, since_ms: nowMs, version: version + 1, ...removed };
  await tx
    .insertInto('course_members')
    .values({ course_id: id, person_id: personId, ...values })
    .onConflict((conflict) => conflict.columns(['course_id', 'person_id']).doUpdateSet(values))
    .execute();
}

type Row = Selectable<Tables['course_members']> & { readonly name: string | null; readonly login: string | null };

function parse(row: Row): MemberRow {
  return {
    courseId: courseIdSchema.parse(row.course_id),
    personId: personIdSchema.parse(row.person_id),
    name: row.name,
    login: row.login,
    role: courseRoleSchema.parse(row.role),
    status: memberStatusSchema.parse(row.status),
    sinceMs: row.since_ms,
    removedMs: row.removed_ms,
    version: row.version,
  };
}
