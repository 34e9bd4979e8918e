import { assertNever, err, ok } from '../core/result.ts';
import type { Action } from './command.ts';
import { allConsent } from './consent.ts';
import type { Context } from './context.ts';
import type { Decision } from './decision.ts';
import { maxTakes } from './event.ts';
import { paused } from './paused.ts';
import { isRater, type Role, type Seat } from './seat.ts';
import { sessionNow } from './sessionNow.ts';
import { closeOpenSpans } from './spanEnds.ts';
import type { SessionState } from './state.ts';

type CourseAction = Extract<
  Action,
  {
    type:
      | 'configure'
      | 'assignTask'
      | 'startSession'
      | 'callTimeOut'
      | 'pause'
      | 'resume'
      | 'startTake'
      | 'endSession'
      | 'closeSession';
  }
>;

/** Moves the session through its life. Judged by what is, whatever its author had seen; stamped by the clock that decides (D5). */
export function decideCourse(state: SessionState, action: CourseAction, seat: Seat, context: Context): Decision {
  const atMs = sessionNow(state, context.wallMs);
  switch (action.type) {
    case 'configure':
      if (action.options.cues && action.options.graded) return err('cuesOff');
      return ok([{ type: 'configured', options: action.options }]);
    case 'assignTask':
      return decideTask(state, action, seat, context);
    case 'startSession':
      if (state.config?.place === 'call' && !(isTaken(state, 'student') && isTaken(state, 'actor'))) {
        return err('seatEmpty');
      }
      return allConsent(state) ? ok([{ type: 'sessionStarted', wallMs: context.wallMs }]) : err('consentMissing');
    case 'callTimeOut':
      return ok(paused(state, atMs, seat, 'timeOut'));
    case 'pause':
      return ok(paused(state, atMs, seat, 'supervisor'));
    case 'resume':
      return allConsent(state) ? ok([{ type: 'resumed', atMs }]) : err('consentMissing');
    case 'startTake': {
      const take = (state.takes.at(-1)?.number ?? 1) + 1;
      return take > maxTakes ? err('notAllowed') : ok([{ type: 'takeStarted', atMs, take }]);
    }
    case 'endSession':
      return ok([...closeOpenSpans(state, atMs, 'sessionEnd'), { type: 'sessionEnded', atMs }]);
    case 'closeSession':
      return ok([{ type: 'sessionClosed', atMs }]);
    default:
      return assertNever(action);
  }
}

function isTaken(state: SessionState, role: Role): boolean {
  return [...state.seats.values()].some((seat) => seat.role === role && !seat.revoked);
}

/** A rater's task is their own or a supervisor's choice; codes are the book's, or its families. */
function decideTask(
  state: SessionState,
  { seatId, codes }: Extract<CourseAction, { type: 'assignTask' }>,
  seat: Seat,
  context: Context,
): Decision {
  const role = state.seats.get(seatId)?.role;
  const mayChoose = seat.role === 'supervisor' || seatId === seat.id;
  if (!mayChoose || role === undefined || !isRater(role)) return err('notAllowed');
  if (codes !== 'all' && !codes.every((code) => context.codes.has(code))) return err('unknownCode');
  return ok([{ type: 'taskAssigned', seatId, codes }]);
}
