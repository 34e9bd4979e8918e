import type { Phase, Stage } from '../session/phase.ts';
import { type Role, roles } from '../session/seat.ts';
import { courseStaff } from './courseRole.ts';
import { rights, type Standing } from './rights.ts';

/**
 * What somebody sees of a session. `nothing`: of tags, notes and numbers. `own`: what they wrote themselves. `released`:
 * what was released, and no more. `everything`: all tags and notes, with names. `comingIn`: everything, once they have
 * taken a seat, which everybody in the session sees. `watching`: what observers see, once they have come to watch.
 * `existence`: that it was held, when, and who was there; nothing of what was said or tagged.
 */
export const sights = ['nothing', 'own', 'released', 'everything', 'comingIn', 'watching', 'existence'] as const;
export type Sight = (typeof sights)[number];

export interface Watcher<Name> {
  readonly who: `seat-${Role}` | 'owner' | (typeof courseStaff)[number] | 'placed' | 'classmate' | 'admin';
  /** By name; empty where it is anybody of that kind. */
  readonly people: readonly Name[];
  readonly sees: Sight;
}

export interface SessionSight {
  readonly phase: Phase;
  readonly visibility: 'blind' | 'shared';
  readonly frozen: boolean;
  readonly released: readonly Stage[];
  readonly classmatesMayWatch: boolean;
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
    return people.length === 0 ? [] : [{ who, people, sees: session.frozen ? hidden(who, sees) : sees }];
  };
  return [
    ...roles.flatMap((role) => line(`seat-${role}`, sightOf(role, session))),
    ...line('placed', 'nothing'),
    ...(session.classmatesMayWatch ? line('classmate', 'watching') : []),
    ...(['owner', ...courseStaff] as const).flatMap((who) => line(who, 'comingIn')),
    ...line('admin', 'existence'),
  ];
}

function sightOf(role: Role, { phase, visibility, released }: SessionSight): Sight {
  const hasEnded = phase === 'debrief' || phase === 'closed';
  if (role === 'observer' || role === 'supervisor') return hasEnded || visibility === 'shared' ? 'everything' : 'own';
  return released.length > 0 ? 'released' : 'nothing';
}

/** While it is hidden nobody sees anything; those who may bring it back know that it is there. */
function hidden(who: Standing, sees: Sight): Sight {
  const mayBringBack: readonly Standing[] = rights['session.unfreeze'].who;
  return sees === 'existence' || mayBringBack.includes(who) ? 'existence' : 'nothing';
}
