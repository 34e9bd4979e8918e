import type { SeatId } from '../core/ids.ts';
import { type Interval, without } from '../core/interval.ts';
import type { SessionState } from '../session/state.ts';
import type { Speaker } from '../volley/turn.ts';
import { type VolleyTrack, volleyTrack } from '../volley/volleyTrack.ts';

/** Session time less pauses and downtime, a stretch for each take. */
function practiceOf({ pauses, downtimes, takes }: SessionState, endMs: number): readonly Interval[] {
  const away = [...pauses.map(({ fromMs, toMs }) => ({ fromMs, toMs: toMs ?? endMs })), ...downtimes];
  const starts = [0, ...takes.map(({ atMs }) => atMs)];
  return starts.flatMap((fromMs, index) => without([{ fromMs, toMs: starts[index + 1] ?? endMs }], away));
}

/** The session's turns and volleys, as far as the given state was told who spoke. The student practises. */
export function sessionTrack(state: SessionState, endMs: number): VolleyTrack {
  const speakerOf = (seatId: SeatId): Speaker | null => {
    const role = state.seats.get(seatId)?.role;
    return role === 'student' ? 'practitioner' : role === 'actor' ? 'client' : null;
  };
  return volleyTrack({
    place: state.config?.place ?? 'call',
    speech: state.speech,
    marks: state.turnMarks,
    imported: state.importedTurns,
    speakerOf,
    practice: practiceOf(state, endMs),
  });
}
