import type { AccountRole } from './accountRole.ts';
import type { CourseRole } from './courseRole.ts';
import type { Standing } from './rights.ts';

/** What an account is to the whole installation; null: nobody is signed in. */
export function siteStandings(role: AccountRole | null): ReadonlySet<Standing> {
  if (role === null) return new Set(['anyone']);
  return new Set(role === 'member' ? ['anyone', 'signedIn'] : ['anyone', 'signedIn', role]);
}

/** What an account is to a course in which it has this part; null: none. */
export function courseStandings(account: AccountRole, part: CourseRole | null): ReadonlySet<Standing> {
  return new Set([...siteStandings(account), ...(part === null ? [] : [part])]);
}
