import type { SessionId } from '@fishbowl/shared/core/ids';
import type { CourseSession } from '@fishbowl/shared/protocol/http/courses';
import type { Role } from '@fishbowl/shared/session/seat';
import type { TFunction } from 'i18next';
import { formatWhenAlone, type Reader } from './formatWhen.ts';

/** What a list of sessions is made of: those of a course, and one's own over all courses. */
export interface ListedSession
  extends Pick<
    CourseSession,
    'id' | 'title' | 'createdMs' | 'plannedMs' | 'phase' | 'startedWallMs' | 'frozen' | 'role' | 'seated'
  > {
  readonly course?: { readonly title: string } | null;
}

/** Where a session leads: into the room, to its report, or nowhere for now. */
export type Way = 'enter' | 'report' | 'none';

/** A session as it stands in a list. */
export interface SessionItem {
  readonly id: SessionId;
  readonly title: string;
  /** The course, and what one is in it; empty where there is nothing to say. */
  readonly detail: string;
  readonly when: string;
  readonly state: string;
  readonly isRunning: boolean;
  readonly way: Way;
}

const dayMs = 24 * 3_600_000;

export function sessionItem(session: ListedSession, reader: Reader, t: TFunction): SessionItem {
  const { id, title, course, role } = session;
  return {
    id,
    title,
    detail: [...(course ? [course.title] : []), ...(role ? [t(`roles.as.${role}`)] : [])].join(', '),
    when: whenWords(session, reader, t),
    state: t(`sessionState.${stateOf(session, reader.nowMs)}`),
    isRunning: isRunning(session),
    way: wayOf(session),
  };
}

type Standing = Pick<ListedSession, 'phase' | 'frozen' | 'plannedMs'>;

export function isRunning({ phase, frozen }: Pick<Standing, 'phase' | 'frozen'>): boolean {
  return !frozen && (phase === 'live' || phase === 'paused' || phase === 'debrief');
}

/** A seat or a place leads in; once it is closed only who was there has a report. */
export function wayOf({ phase, frozen, role, seated }: Omit<Standing, 'plannedMs'> & Part): Way {
  if (frozen || role === null) return 'none';
  if (phase !== 'closed') return 'enter';
  return seated ? 'report' : 'none';
}

interface Part {
  readonly role: Role | null;
  readonly seated: boolean;
}

/** In which words it stands: what was planned and is long past was not held. */
export function stateOf({ phase, frozen, plannedMs }: Standing, nowMs: number) {
  if (frozen) return 'frozen';
  if (phase !== 'lobby') return phase;
  if (plannedMs === null) return 'lobby';
  return plannedMs < nowMs - dayMs ? 'missed' : 'planned';
}

function whenWords({ startedWallMs, plannedMs, phase }: ListedSession, reader: Reader, t: TFunction): string {
  const ms = startedWallMs ?? plannedMs;
  if (ms === null) return t(phase === 'lobby' ? 'sessionState.open' : 'sessionState.unknown');
  return formatWhenAlone(ms, reader);
}

/** A course's sessions as people look for them: what runs, what is ahead (the soonest first), what was. */
export function sessionGroups<S extends Standing & Pick<ListedSession, 'createdMs'>>(
  sessions: readonly S[],
  nowMs: number,
) {
  const ahead = sessions.filter((each) => each.phase === 'lobby' && stateOf(each, nowMs) !== 'missed');
  const running = sessions.filter(isRunning);
  return {
    running,
    ahead: ahead.toSorted((a, b) => (a.plannedMs ?? a.createdMs) - (b.plannedMs ?? b.createdMs)),
    held: sessions.filter((each) => !ahead.includes(each) && !running.includes(each)),
  };
}
