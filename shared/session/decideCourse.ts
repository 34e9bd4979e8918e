import { assertNever, err, ok } from '../core/result.ts';
import type { Action } from './command.ts';
import { allConsent } from './consent.ts';
import type { Context } from './context.ts';
import type { Decision } from './decision.ts';
import { maxTakes, type SessionEvent } from './event.ts';
import type { Role, Seat } from './seat.ts';
import { sessionNow } from './sessionNow.ts';
import type { SessionState } from './state.ts';

type CourseAction = Extract<
  Action,
  { type: 'startSession' | 'callTimeOut' | 'pause' | 'resume' | 'startTake' | 'endSession' | 'closeSession' }
>;

/** Moves the session through its life. Judged by what is, whatever its author had seen; stamped by the clock that decides (D5). */
export function decideCourse(state: SessionState, action: CourseAction, seat: Seat, { wallMs }: Context): Decision {
  const atMs = sessionNow(state, wallMs);
  switch (action.type) {
    case 'startSession':
      if (state.config?.place === 'call' && !(isTaken(state, 'student') && isTaken(state, 'actor'))) {
        return err('seatEmpty');
      }
      return allConsent(state) ? ok([{ type: 'sessionStarted', wallMs }]) : err('consentMissing');
    case 'callTimeOut':
      return ok([{ type: 'paused', atMs, seatId: seat.id, reason: 'timeOut' }]);
    case 'pause':
      return ok([{ type: 'paused', atMs, seatId: seat.id, reason: 'supervisor' }]);
    case 'resume':
      return allConsent(state) ? ok([{ type: 'resumed', atMs }]) : err('consentMissing');
    case 'startTake': {
      const take = (state.takes.at(-1)?.number ?? 1) + 1;
      return take > maxTakes ? err('notAllowed') : ok([{ type: 'takeStarted', atMs, take }]);
    }
    case 'endSession':
      return ok([...closeOpenSpans(state, atMs), { type: 'sessionEnded', atMs }]);
    case 'closeSession':
      return ok([{ type: 'sessionClosed', atMs }]);
    default:
      return assertNever(action);
  }
}

function isTaken(state: SessionState, role: Role): boolean {
  return [...state.seats.values()].some((seat) => seat.role === role && !seat.revoked);
}

function closeOpenSpans(state: SessionState, atMs: number): SessionEvent[] {
  return [...state.tags.values()]
    .filter((tag) => tag.endMs === null)
    .map(({ id: tagId, seatId, startMs }) => ({
      type: 'spanClosed',
      seatId,
      tagId,
      pressedMs: null,
      endMs: Math.max(startMs, atMs),
      by: 'sessionEnd',
    }));
}
