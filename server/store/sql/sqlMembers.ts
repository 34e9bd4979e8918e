import { courseRoleSchema, memberStatusSchema } from '@fishbowl/shared/access/courseRole';
import { type CourseId, courseIdSchema, type PersonId, personIdSchema } from '@fishbowl/shared/core/ids';
import type { Kysely, Selectable } from 'kysely';
import type { Courses, MemberChange, MemberRow, VersionedChange } from '../Courses.ts';
import { atOnce } from './atOnce.ts';
import { chunked } from './chunked.ts';
import type { Tables } from './Tables.ts';

type Members = Pick<Courses, 'members' | 'member' | 'memberships' | 'ask' | 'change' | 'changeAll'>;

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
        await write(tx, id, [{ personId, ...asking, version: before?.version ?? 0 }], nowMs);
        const after = await member(tx, id, personId);
        if (!after) throw new Error(`person ${personId} did not get into course ${id}`);
        return after;
      }),
    change: (id, personId, change, version, nowMs) =>
      atOnce(db, (tx) => changeAll(tx, id, [{ personId, ...change, version }], nowMs)),
    changeAll: (id, changes, nowMs) => atOnce(db, (tx) => changeAll(tx, id, changes, nowMs)),
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

function teaches({ role, status }: { readonly role: string; readonly status: string }): boolean {
  return role === 'teaching' && status === 'active';
}

async function changeAll(
  tx: Kysely<Tables>,
  id: CourseId,
  changes: readonly VersionedChange[],
  nowMs: number,
): Promise<'changed' | 'changedMeanwhile' | 'lastTeacher'> {
  const columns = ['person_id', 'role', 'status', 'version'] as const;
  const before = await tx.selectFrom('course_members').select(columns).where('course_id', '=', id).execute();
  const versions = new Map(before.map(({ person_id, version }) => [person_id, version]));
  if (changes.some(({ personId, version }) => (versions.get(personId) ?? 0) !== version)) return 'changedMeanwhile';
  const changed = new Set<string>(changes.map(({ personId }) => personId));
  const teachers = before.filter(teaches);
  const stays = teachers.some(({ person_id }) => !changed.has(person_id)) || changes.some(teaches);
  if (teachers.length > 0 && !stays) return 'lastTeacher';
  await write(tx, id, changes, nowMs);
  return 'changed';
}

async function write(
  tx: Kysely<Tables>,
  id: CourseId,
  changes: readonly VersionedChange[],
  nowMs: number,
): Promise<void> {
  const rows = changes.map(({ personId, role, status, version }) => {
    return {
      course_id: id,
      person_id: personId,
      role,
      status,
      since_ms: nowMs,
      version: version + 1,
      removed_ms: status === 'removed' ? nowMs : null,
    };
  });
  for (const some of chunked(rows)) {
    await tx
      .insertInto('course_members')
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(['course_id', 'person_id']).doUpdateSet((each) => ({
          role: each.ref('excluded.role'),
          status: each.ref('excluded.status'),
          since_ms: each.ref('excluded.since_ms'),
          version: each.ref('excluded.version'),
          // Who asks again was taken out all the same.
          removed_ms: each
            .case()
            .when('excluded.status', '=', 'pending')
            .then(each.ref('course_members.removed_ms'))
            .else(each.ref('excluded.removed_ms'))
            .end(),
        })),
      )
      .execute();
  }
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
