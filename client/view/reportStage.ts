import type { Stage } from '@fishbowl/shared/session/phase';
import { isRater, type Seat } from '@fishbowl/shared/session/seat';
import type { SessionState } from '@fishbowl/shared/session/state';

/** What stands between this seat and its report; `open`: nothing. The same words for the step that comes next. */
export type ReportStage = 'running' | 'self' | Stage | 'open';

/**
 * Raters read from the end on. Those at the table read once tags were released to them; until then, what comes next: the
 * student's own view, then the stages in their order.
 */
export function reportStage(state: SessionState, viewer: Seat): ReportStage {
  if (state.endedMs === null) return 'running';
  if (isRater(viewer.role)) return 'open';
  if (state.released.some((stage) => stage !== 'actor')) return 'open';
  if (state.released.includes('actor')) return 'classmates';
  // Whether the student has answered is told to the student alone, and to the supervisor.
  return viewer.role === 'student' && state.selfRating === null ? 'self' : 'actor';
}
