import type { Phase, Stage } from '../session/phase.ts';
import { isAtTable, type Role, roles } from '../session/seat.ts';
import { courseStaff } from './courseRole.ts';
import { rights } from './rights.ts';

/**
 * What somebody sees of a session. `nothing`: of tags, notes and numbers. `own`: what they wrote themselves. `ownOrLook`:
 * the same, unless they choose to look; whether they have is nobody else's to know. `released`: what was released, and no
 * more. `everything`: all tags and notes, with names. `comingIn`: everything, once they have
 * taken a seat, which everybody in the session sees. `watching`: what observers see, once they have come to watch.
 * `existence`: that it was held, when, and who was there; nothing of what was said or tagged. `administering`: the same,
 * unless they give themselves a part or a password, which the record keeps.
 */
export const sights = [
  'nothing',
  'own',
  'ownOrLook',
  'released',
  'everything',
  'comingIn',
  'watching',
  'existence',
  'administering',
] as const;
export type Sight = (typeof sights)[number];

/** Whoever has a link, to watch or to supervise. */
type ByLink = 'link-observer' | 'link-supervisor';

export interface Watcher<Name> {
  readonly who: `seat-${Role}` | 'owner' | (typeof courseStaff)[number] | 'placed' | 'classmate' | ByLink | 'admin';
  /** By name; empty for a link: whoever has it. */
  readonly people: readonly Name[];
  readonly sees: Sight;
}

export interface SessionSight {
  readonly phase: Phase;
  readonly visibility: 'blind' | 'shared';
  readonly frozen: boolean;
  readonly released: readonly Stage[];
  /** Everybody's tags were opened to those who watch before the end. */
  readonly revealed: boolean;
  readonly classmatesMayWatch: boolean;
  /** The links by which somebody new can come in. */
  readonly links: ReadonlySet<Role>;
}

/** Who there is, by what they are to the session. */
export type PeopleBy<Name> = Readonly<Partial<Record<Watcher<Name>['who'], readonly Name[]>>>;

/**
 * Who can see what of a session, now: the rights and the rules of seeing, for people to read. In the order of nearness:
 * those at the table, those who watch, staff, administrators. Kinds of which there is nobody are left out.
 */
export function whoSees<Name>(session: SessionSight, by: PeopleBy<Name>): readonly Watcher<Name>[] {
  const line = (who: Watcher<Name>['who'], sees: Sight) => {
    const people = by[who] ?? [];
    return people.length === 0 ? [] : [{ who, people, sees: session.frozen ? hidden(who) : sees }];
  };
  return [
    ...roles.flatMap((role) => line(`seat-${role}`, sightOf(role, session))),
    ...line('placed', 'nothing'),
    ...(session.classmatesMayWatch ? line('classmate', 'watching') : []),
    ...byLink(session),
    ...(['owner', ...courseStaff] as const).flatMap((who) => line(who, 'comingIn')),
    ...line('admin', 'administering'),
  ];
}

function byLink({ links, frozen }: SessionSight): readonly { who: ByLink; people: readonly []; sees: Sight }[] {
  if (frozen) return [];
  return [
    ...(links.has('observer') ? [{ who: 'link-observer', people: [], sees: 'watching' } as const] : []),
    ...(links.has('supervisor') ? [{ who: 'link-supervisor', people: [], sees: 'comingIn' } as const] : []),
  ];
}

function sightOf(role: Role, { phase, visibility, released, revealed }: SessionSight): Sight {
  if (isAtTable(role)) return released.length > 0 ? 'released' : 'nothing';
  const hasEnded = phase === 'debrief' || phase === 'closed';
  if (hasEnded || revealed || visibility === 'shared') return 'everything';
  return role === 'supervisor' ? 'ownOrLook' : 'own';
}

/** While it is hidden nobody sees anything of it; staff, and those who may bring it back, know that it is there. */
function hidden(who: Watcher<unknown>['who']): Sight {
  const knowing: readonly string[] = [...rights['session.unfreeze'].who, ...rights['session.read'].who];
  return knowing.includes(who) ? 'existence' : 'nothing';
}
