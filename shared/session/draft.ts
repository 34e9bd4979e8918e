import type { SeatId } from '../core/ids.ts';
import type { PolicyChange } from './event.ts';
import type { Stage } from './phase.ts';
import type {
  Bookmark,
  Cue,
  Edits,
  Note,
  NoteKey,
  Pause,
  SeatState,
  SelfRating,
  SessionState,
  SpeechTurn,
  Tag,
  TagKey,
  TurnMark,
  Watch,
} from './state.ts';

/** A state that its one owner may still change. Everybody else gets a `SessionState`, which nobody changes. */
export interface Draft extends SessionState {
  config: SessionState['config'];
  readonly seats: Map<SeatId, SeatState>;
  startedWallMs: number | null;
  readonly pauses: Pause[];
  readonly takes: { number: number; atMs: number }[];
  readonly downtimes: { fromMs: number; toMs: number }[];
  readonly watches: Map<SeatId, readonly Watch[]>;
  readonly tasks: Map<SeatId, Watch['codes']>;
  readonly tags: Map<TagKey, Tag>;
  readonly edits: Map<SeatId, Edits>;
  readonly lags: Map<SeatId, number>;
  readonly notes: Map<NoteKey, Note>;
  readonly textNames: Set<NoteKey>;
  readonly changes: PolicyChange[];
  endedMs: number | null;
  selfRating: SelfRating | 'skipped' | null;
  readonly released: Stage[];
  readonly speech: SpeechTurn[];
  readonly turnMarks: TurnMark[];
  importedTurns: SessionState['importedTurns'];
  readonly dial: { atMs: number; value: number }[];
  cues: readonly Cue[];
  readonly bookmarks: Map<NoteKey, Bookmark>;
}

export function draftOf(state: SessionState): Draft {
  return {
    ...state,
    seats: new Map(state.seats),
    pauses: [...state.pauses],
    takes: [...state.takes],
    downtimes: [...state.downtimes],
    watches: new Map(state.watches),
    tasks: new Map(state.tasks),
    tags: new Map(state.tags),
    edits: new Map(state.edits),
    lags: new Map(state.lags),
    notes: new Map(state.notes),
    textNames: new Set(state.textNames),
    changes: [...state.changes],
    released: [...state.released],
    speech: [...state.speech],
    turnMarks: [...state.turnMarks],
    dial: [...state.dial],
    bookmarks: new Map(state.bookmarks),
  };
}
