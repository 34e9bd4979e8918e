import type { Interval } from '../core/interval.ts';
import type { Speaker, Turn } from './turn.ts';
import { type TurnMark, turnsOfMarks } from './turnsOfMarks.ts';
import { shortestAnswerMs, type Volley, volleysOf } from './volleysOf.ts';

/** Sound of one seat, as the server measured it. */
export interface Speech<Seat> extends Interval {
  readonly seatId: Seat;
}

/** All that is known of who spoke when. */
export interface TurnSources<Seat> {
  readonly place: 'call' | 'room';
  readonly speech: readonly Speech<Seat>[];
  readonly marks: readonly TurnMark[];
  readonly imported: readonly Turn[] | null;
  /**
   * Whose side a seat speaks for. Null: neither, as for an interpreter, who only repeats what was already heard and whose
   * loudness does not tell for whom.
   */
  readonly speakerOf: (seatId: Seat) => Speaker | null;
  /** Session time less pauses, in order, a stretch for each take: what is said between is no practice, and none is left in mid-volley. */
  readonly practice: readonly Interval[];
}

export interface VolleyTrack {
  readonly source: 'imported' | 'pressed' | 'speech' | 'none';
  readonly turns: readonly Turn[];
  readonly volleys: readonly Volley[];
}

type Heard = Pick<VolleyTrack, 'source' | 'turns'>;

/** What was imported was meant to be used; a room has no sound to measure, and in a call nobody has to press. */
function heardIn<Seat>(sources: TurnSources<Seat>, endMs: number): Heard {
  const { place, speech, marks, imported, speakerOf } = sources;
  if (imported !== null && imported.length > 0) return { source: 'imported', turns: imported };
  if (place === 'room') return { source: 'pressed', turns: turnsOfMarks(marks, endMs) };
  const turns = speech.flatMap(({ seatId, fromMs, toMs }) => {
    const speaker = speakerOf(seatId);
    return speaker === null ? [] : [{ speaker, fromMs, toMs }];
  });
  return { source: 'speech', turns };
}

function cut(turns: readonly Turn[], { fromMs, toMs }: Interval): readonly Turn[] {
  return turns.flatMap((turn) => {
    const part = { ...turn, fromMs: Math.max(turn.fromMs, fromMs), toMs: Math.min(turn.toMs, toMs) };
    return part.fromMs < part.toMs ? [part] : [];
  });
}

/** The session's one track of turns and volleys, and where it comes from. Sources are never mixed. */
export function volleyTrack<Seat>(sources: TurnSources<Seat>): VolleyTrack {
  const { practice } = sources;
  const { source, turns } = heardIn(sources, practice.at(-1)?.toMs ?? 0);
  const answerMs = source === 'pressed' ? 0 : shortestAnswerMs;
  const stretches = practice.map((stretch) => cut(turns, stretch));
  const heard = stretches.flat();
  return {
    source: heard.length === 0 ? 'none' : source,
    turns: heard,
    volleys: stretches
      .flatMap((stretch) => volleysOf(stretch, answerMs))
      .map((volley, index) => ({ ...volley, number: index + 1 })),
  };
}
