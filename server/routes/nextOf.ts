import type { MySession, Next } from '@fishbowl/shared/protocol/http/me';
import type { CourseRow } from '../store/Courses.ts';

export interface MyCourse {
  readonly course: Pick<CourseRow, 'id' | 'title'>;
  /** `leading`: plans sessions, but admits nobody. */
  readonly part: 'teaching' | 'leading' | 'member' | 'pending';
  /** How many ask to come in; 0 for those who may not know. */
  readonly asking: number;
  /** Is there a session that has not begun? */
  readonly hasAhead: boolean;
}

const dayMs = 24 * 3_600_000;
/** A report is news for so long after its session began. */
const newsMs = 14 * dayMs;

export type Hidden = Extract<Next, { what: 'hidden' }>;

interface Mine {
  readonly sessions: readonly MySession[];
  readonly courses: readonly MyCourse[];
  /** What one may bring back. */
  readonly hidden: readonly Hidden[];
}

/** What somebody does next, the most pressing first: what runs, what was hidden, what is ahead, what has come out, what others wait for. */
export function nextOf({ sessions, courses, hidden }: Mine, nowMs: number): readonly Next[] {
  const open = sessions.filter(({ frozen }) => !frozen);
  const running = open
    .filter(({ phase }) => phase === 'live' || phase === 'paused' || phase === 'debrief')
    .toSorted((a, b) => Number(b.seated) - Number(a.seated));
  const ahead = open
    .filter(({ phase, plannedMs, createdMs }) => phase === 'lobby' && (plannedMs ?? createdMs + newsMs) > nowMs - dayMs)
    .toSorted((a, b) => (a.plannedMs ?? a.createdMs) - (b.plannedMs ?? b.createdMs));
  const done = open.filter(
    ({ phase, seated, startedWallMs }) =>
      phase === 'closed' && seated && startedWallMs !== null && startedWallMs > nowMs - newsMs,
  );
  const teaches = courses.filter(({ part }) => part === 'teaching' || part === 'leading');
  return [
    ...running.map((session) => ({ what: 'enter', session }) as const),
    ...hidden,
    ...ahead.map((session) => ({ what: 'enter', session }) as const),
    ...courses.flatMap(({ course, asking }) =>
      asking > 0 ? [{ what: 'admit', course, people: asking } as const] : [],
    ),
    ...done.map((session) => ({ what: 'report', session }) as const),
    ...teaches.flatMap(({ course, hasAhead }) => (hasAhead ? [] : [{ what: 'plan', course } as const])),
    ...courses.flatMap(({ course, part }) => (part === 'pending' ? [{ what: 'wait', course } as const] : [])),
  ];
}
