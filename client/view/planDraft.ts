import { isCourseStaff } from '@fishbowl/shared/access/courseRole';
import type { PersonId } from '@fishbowl/shared/core/ids';
import type { CourseDefaults, Member, PlannedSessionBody } from '@fishbowl/shared/protocol/http/courses';
import type { LibraryReply } from '@fishbowl/shared/protocol/http/library';
import type { Role } from '@fishbowl/shared/session/seat';
import type { SessionDraft } from '../pages/newSession/NewSession.tsx';
import { firstDraft } from './sessionDraft.ts';

type Places = PlannedSessionBody['places'];

/** When, who, and who else may watch; beside what every session needs. */
export interface Plan {
  /** As the field has it: `2026-11-24T15:30`, or empty for a time that is still open. */
  readonly when: string;
  readonly places: Places;
  readonly classmatesMayWatch: boolean;
}

export const emptyPlan: Plan = { when: '', places: [], classmatesMayWatch: true };

/** A session as the course begins its own, with the first case that suits the course's book. */
export function courseDraft(library: LibraryReply, hasCalls: boolean, defaults: CourseDefaults): SessionDraft {
  const first = firstDraft(library, hasCalls);
  const codebook = library.codebooks.some(({ id }) => id === defaults.codebookId)
    ? defaults.codebookId
    : first.codebook;
  const suited = library.scenarios.find(({ codebooks }) => codebooks.includes(codebook));
  const place = hasCalls ? defaults.place : 'room';
  return { ...first, scenario: suited?.id ?? first.scenario, codebook, visibility: defaults.visibility, place };
}

/** On the reader's own clock; null where the field is empty or no time. */
export function plannedMs(when: string): number | null {
  const ms = when === '' ? Number.NaN : new Date(when).getTime();
  return Number.isNaN(ms) ? null : ms;
}

/** The one person who has a part that seats one gives way; null: nobody has it yet. */
export function withOne(places: Places, role: Role, personId: PersonId | null): Places {
  const others = places.filter((place) => place.role !== role && place.personId !== personId);
  return personId === null ? others : [...others, { personId, role }];
}

/** One more in a part that seats many. Nobody has two. */
export function withMore(places: Places, role: Role, personId: PersonId): Places {
  return [...places.filter((place) => place.personId !== personId), { personId, role }];
}

export function without(places: Places, personId: PersonId): Places {
  return places.filter((place) => place.personId !== personId);
}

/** Who can have a part: those of the course who have no other; first those who have it in the course too. */
export function candidates(
  members: readonly Member[],
  places: Places,
  role: Role,
  language: string,
): readonly Member[] {
  const { compare } = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
  const elsewhere = new Set(places.filter((place) => place.role !== role).map(({ personId }) => personId));
  const suits = (member: Member) => member.role === role || (role === 'supervisor' && isCourseStaff(member.role));
  return members
    .filter(({ personId, name, status }) => status === 'active' && name !== null && !elsewhere.has(personId))
    .toSorted((a, b) => Number(suits(b)) - Number(suits(a)) || compare(a.name ?? '', b.name ?? ''));
}
