import { createHash } from 'node:crypto';
import type { CourseId, PersonId } from '@fishbowl/shared/core/ids';
import type { RosterPreviewReply } from '@fishbowl/shared/protocol/http/roster';
import { parseRoster } from '@fishbowl/shared/roster/parseRoster';
import type { Roster, RosterProblem, RosterRow } from '@fishbowl/shared/roster/roster';
import type { MemberRow } from '../store/Courses.ts';
import type { Account } from '../store/People.ts';
import type { Records } from '../store/Store.ts';
import { decodedFile } from './decodedFile.ts';

type PlannedRow = RosterPreviewReply['rows'][number];

/** What will happen, and to whom. */
export interface RosterPlan {
  readonly preview: RosterPreviewReply;
  /** Who of the list has an account, by login. */
  readonly accounts: ReadonlyMap<string, Account>;
  /** Who is in the course, asks to be, or was; by their person's id. */
  readonly members: ReadonlyMap<string, MemberRow>;
}

/**
 * What bringing in this file would do, as things stand. `asker`: is told only the names of those they may know already, or
 * anybody who teaches could ask for the name behind any login.
 */
export async function rosterPlan(
  { people, courses }: Pick<Records, 'people' | 'courses'>,
  courseId: CourseId,
  file: string,
  asker: Account,
): Promise<RosterPlan> {
  const { encoding, text } = decodedFile(Buffer.from(file, 'base64'));
  const { rows, problems: ofFile } = text === null ? unreadable(encoding) : parseRoster(text);
  const found = await people.accountsByLogin(rows.map(({ login }) => login));
  const accounts = new Map(found.map((account) => [account.login, account]));
  const members = new Map((await courses.members(courseId)).map((member) => [String(member.personId), member]));
  const mayKnow = await knownTo(courses, asker);
  const planned = rows.map((row): PlannedRow => {
    const account = accounts.get(row.login);
    const outcome = account ? outcomeOf(row, members.get(account.personId)) : 'new';
    const isKnown = account !== undefined && mayKnow(account.personId);
    const calledNow = !isKnown || account.name === row.name ? null : account.name;
    return { ...row, outcome, calledNow, nameKept: account !== undefined && !isKnown };
  });
  const last = ofFile.length === 0 ? lastTeachers(planned, [...members.values()]) : [];
  const problems = [...ofFile, ...last];
  const digest = createHash('sha256')
    .update(JSON.stringify([courseId, planned, problems]))
    .digest('base64url');
  return { preview: { encoding, rows: planned, problems, digest }, accounts, members };
}

/** Administrators know everybody; who teaches knows the people of their courses. */
async function knownTo(courses: Records['courses'], { personId, role }: Account): Promise<(of: PersonId) => boolean> {
  if (role === 'admin') return () => true;
  const teaches = (await courses.memberships(personId)).filter(
    (each) => each.role === 'teaching' && each.status === 'active',
  );
  const known = new Set([personId]);
  for (const { courseId } of teaches) for (const each of await courses.members(courseId)) known.add(each.personId);
  return (of) => known.has(of);
}

function unreadable(encoding: string): Roster {
  const message = `the file begins as ${encoding} and is not: save it as CSV once more`;
  return { rows: [], problems: [{ line: 1, column: null, message }] };
}

function outcomeOf({ role }: RosterRow, member: MemberRow | undefined): PlannedRow['outcome'] {
  if (!member || member.status === 'pending') return 'known';
  if (member.status === 'removed') return 'back';
  return member.role === role ? 'same' : 'role';
}

/** Where nobody would teach any more, each row that takes a teacher away is a problem. */
function lastTeachers(rows: readonly PlannedRow[], members: readonly MemberRow[]): readonly RosterProblem[] {
  const teachers = members.filter(({ role, status }) => role === 'teaching' && status === 'active');
  const roles = new Map(rows.map(({ login, role }) => [login, role]));
  const stays = ({ login }: MemberRow) => (roles.get(login ?? '') ?? 'teaching') === 'teaching';
  if (teachers.some(stays) || rows.some(({ role }) => role === 'teaching')) return [];
  const logins = new Set(teachers.map(({ login }) => login));
  return rows
    .filter(({ login }) => logins.has(login))
    .map(({ line }) => ({ line, column: 'role', message: 'nobody would teach this course any more' }));
}
