import { type CourseRole, courseRoles } from '@fishbowl/shared/access/courseRole';
import type { Member } from '@fishbowl/shared/protocol/http/courses';

export interface MemberGroups {
  /** Who has asked to come in, the first who asked first. */
  readonly asking: readonly Member[];
  /** Those who are in it, by what they are; parts that nobody has are left out. */
  readonly groups: readonly { readonly role: CourseRole; readonly members: readonly Member[] }[];
  readonly removed: readonly Member[];
}

/** The people of a course, as whoever looks after them reads it. Who was erased is not a person any more. */
export function memberGroups(members: readonly Member[], language: string): MemberGroups {
  const { compare } = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
  const known = members.filter(({ name }) => name !== null);
  const byName = known.toSorted((a, b) => compare(a.name ?? '', b.name ?? ''));
  const active = byName.filter(({ status }) => status === 'active');
  return {
    asking: known.filter(({ status }) => status === 'pending').toSorted((a, b) => a.sinceMs - b.sinceMs),
    groups: courseRoles
      .map((role) => ({ role, members: active.filter((member) => member.role === role) }))
      .filter((group) => group.members.length > 0),
    removed: byName.filter(({ status }) => status === 'removed'),
  };
}
