import { type CourseRole, isCourseStaff } from '@fishbowl/shared/access/courseRole';
import { mayDo } from '@fishbowl/shared/access/mayDo';
import { type Right, type RightName, rights, type SessionPhase, type Standing } from '@fishbowl/shared/access/rights';
import { type Asker, type SessionName, sessionTraits } from './Asker.ts';

/** What a request is about. `nothing`: what its path names is not there. */
export type Target = 'site' | 'self' | 'other' | 'course' | SessionName | 'nothing';

/** What the comments of the rights say that somebody is, found out from the words they are described with alone. */
export function standingsOf(asker: Asker, target: Target): ReadonlySet<Standing> {
  if (target === 'nothing') return new Set();
  const who: Asker = asker.revoked === 'signIn' ? { name: asker.name } : asker;
  const site = new Set<Standing>(['anyone', ...when(who.account, 'signedIn')]);
  if (who.account && who.account !== 'member') site.add(who.account);
  const role = who.member?.status === 'active' ? who.member.role : undefined;
  switch (target) {
    case 'site':
    case 'other':
      return site;
    case 'self':
      return who.account ? site.add('self') : site;
    case 'course':
      return role ? site.add(role) : site;
    default:
      return new Set([...site, ...towardsSession(who, role, target)]);
  }
}

function towardsSession(asker: Asker, role: CourseRole | undefined, target: SessionName): readonly Standing[] {
  const { inCourse, watchable } = sessionTraits[target];
  const inIt = inCourse ? role : undefined;
  const isStaff = inIt !== undefined && isCourseStaff(inIt);
  return [
    ...(asker.seat && asker.revoked !== 'seat' ? ([`seat-${asker.seat}`] as const) : []),
    ...when(asker.seat && asker.revoked !== 'seat' && !asker.takenUp, 'seat-holder'),
    ...when(asker.placed ?? asker.satElsewhere, 'placed'),
    ...when(asker.made === target && !inCourse, 'owner'),
    ...(inIt ? [inIt] : []),
    ...when(inIt && watchable && !isStaff, 'classmate'),
  ];
}

function when(condition: unknown, standing: Standing): readonly Standing[] {
  return condition ? [standing] : [];
}

export type Expected =
  | 'allowed'
  | readonly [401, 'notSignedIn']
  | readonly [403, 'notAllowed']
  | readonly [404, 'notFound']
  | readonly [423, 'frozen'];

/** What the table says to this asker, for this row. */
export function expectedFor(asker: Asker, name: RightName, target: Target, phase: SessionPhase): Expected {
  const right: Right = rights[name];
  const standings = standingsOf(asker, target);
  if (right.who.includes('anyone')) return 'allowed';
  const phaseOfIt = target === 'nothing' || right.object !== 'session' ? null : phase;
  if (mayDo(name, standings, phaseOfIt)) return 'allowed';
  if (right.who.some((standing) => standings.has(standing)))
    return phase === 'frozen' ? [423, 'frozen'] : [403, 'notAllowed'];
  if (seesThatItIsThere(right, standings)) return [403, 'notAllowed'];
  const isForSeats = right.who.every((standing) => standing.startsWith('seat-'));
  const isSignedIn = asker.account !== undefined && asker.revoked !== 'signIn';
  return isSignedIn || isForSeats ? [404, 'notFound'] : [401, 'notSignedIn'];
}

function seesThatItIsThere({ object }: Right, standings: ReadonlySet<Standing>): boolean {
  const seeing: Readonly<Record<Right['object'], readonly Standing[]>> = {
    site: ['signedIn'],
    person: ['admin'],
    course: rights['course.read'].who,
    session: rights['session.whoSees'].who,
  };
  return seeing[object].some((standing) => standings.has(standing));
}
