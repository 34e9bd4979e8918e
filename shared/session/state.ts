import type { Speaker } from '../codebook/code.ts';
import type { SeatId, TagId, TextId } from '../core/ids.ts';
import type { SessionConfig } from './config.ts';
import type { NewTagEvent, PolicyChange, SessionEvent } from './event.ts';
import type { Stage } from './phase.ts';
import type { Role } from './seat.ts';
import type { Turn } from './speechEvent.ts';

/** What can be changed of a tag. */
export interface TagExtent {
  readonly code: string;
  readonly kind: 'point' | 'span';
  readonly startMs: number;
  /** Equal to `startMs` for a point; null while a span is open. */
  readonly endMs: number | null;
}

/** What a tag was before its author changed it, how, and when (session time). */
export interface TagVersion extends TagExtent {
  readonly change: 'retimed' | 'recoded' | 'assigned' | 'split' | 'merged' | 'undone' | 'redone';
  readonly changedMs: number;
}

export interface Tag extends TagExtent, Pick<NewTagEvent, 'pressedMs' | 'clockDoubtMs' | 'late' | 'blind'> {
  readonly id: TagId;
  readonly seatId: SeatId;
  readonly endedBy: 'author' | 'sessionEnd' | 'pause' | 'exclusive';
  /** `refined`: placed live, its code said more exactly after the end. */
  readonly provenance: 'live' | 'refined' | 'review';
  /** A moment of the volley that its author put it into; null: as its time says. */
  readonly volleyAtMs: number | null;
  /** What it was before its author changed it having seen others' tags: agreement uses this. Null: as it is now. */
  readonly unseen: TagExtent | null;
  /** Oldest first. */
  readonly history: readonly TagVersion[];
}

/** One thing that a seat did to its tags, as undo needs it. `null`: the tag was not there. */
export interface EditStep {
  readonly changes: readonly { readonly before: Tag | null; readonly after: Tag | null }[];
  readonly previous: EditStep | null;
}

/** What a seat can take back, and do again; newest first. */
export interface Edits {
  readonly done: EditStep | null;
  readonly undone: EditStep | null;
}

export interface Note {
  readonly id: TextId;
  readonly seatId: SeatId;
  readonly tagId: TagId | null;
  readonly atMs: number;
  readonly late: boolean;
  readonly provenance: 'live' | 'review';
  /** Null once erased. */
  readonly text: string | null;
}

export type TagKey = `${SeatId}/${TagId}`;
export type NoteKey = `${SeatId}/${TextId}`;

export function tagKey(tag: { readonly seatId: SeatId; readonly tagId: TagId }): TagKey {
  return `${tag.seatId}/${tag.tagId}`;
}

export function noteKey(note: { readonly seatId: SeatId; readonly textId: TextId }): NoteKey {
  return `${note.seatId}/${note.textId}`;
}

export interface SeatState {
  readonly role: Role;
  readonly alias: SeatId | null;
  readonly revoked: boolean;
  /** Supervises, but releases nothing. */
  readonly mentoring: boolean;
  /** Being observed: null while not answered. */
  readonly consent: { readonly given: boolean; readonly textVersion: number } | null;
}

export interface Pause extends Pick<Extract<SessionEvent, { type: 'paused' }>, 'reason' | 'seatId'> {
  readonly fromMs: number;
  /** Null while the session is paused. */
  readonly toMs: number | null;
}

export interface Watch {
  readonly fromMs: number;
  readonly toMs: number | null;
  readonly codes: 'all' | readonly string[];
}

export interface SelfRating {
  readonly ratings: Readonly<Record<string, number>>;
  readonly text: string | null;
}

export interface SpeechTurn {
  readonly seatId: SeatId;
  readonly fromMs: number;
  readonly toMs: number;
}

export interface TurnMark {
  readonly atMs: number;
  readonly speaker: Speaker;
}

export interface Cue {
  readonly id: TextId;
  /** Who sent it. */
  readonly seatId: SeatId;
  readonly atMs: number;
  /** Null once erased. */
  readonly text: string | null;
  /** When the student said that they have seen it; null until then. */
  readonly acknowledgedMs: number | null;
}

export interface Bookmark {
  readonly id: TextId;
  readonly seatId: SeatId;
  readonly atMs: number;
  readonly text: string | null;
}

/** Everything derived from the log, and from nothing else. */
export interface SessionState {
  readonly config: SessionConfig | null;
  readonly seats: ReadonlyMap<SeatId, SeatState>;
  readonly startedWallMs: number | null;
  readonly pauses: readonly Pause[];
  readonly takes: readonly { readonly number: number; readonly atMs: number }[];
  readonly downtimes: readonly { readonly fromMs: number; readonly toMs: number }[];
  readonly watches: ReadonlyMap<SeatId, readonly Watch[]>;
  /** What raters are asked to watch for; who has no task watches for all. */
  readonly tasks: ReadonlyMap<SeatId, Watch['codes']>;
  readonly tags: ReadonlyMap<TagKey, Tag>;
  readonly edits: ReadonlyMap<SeatId, Edits>;
  /** By how much raters say that they are behind the panel, in ms: their tags are shown so much earlier. */
  readonly lags: ReadonlyMap<SeatId, number>;
  readonly notes: ReadonlyMap<NoteKey, Note>;
  /** Names of texts that are taken for good: a text is written once, and a retracted one keeps its name. */
  readonly textNames: ReadonlySet<NoteKey>;
  /** In order. A seat's epoch counts those that concern it. */
  readonly changes: readonly PolicyChange[];
  readonly endedMs: number | null;
  readonly selfRating: SelfRating | 'skipped' | null;
  readonly released: readonly Stage[];
  /** Heard by the server, in the order of ending. */
  readonly speech: readonly SpeechTurn[];
  /** Marked by the supervisor, in the order of time: from each on that side speaks. */
  readonly turnMarks: readonly TurnMark[];
  /** Brought in from elsewhere; null: nothing was. */
  readonly importedTurns: readonly Turn[] | null;
  /** How the actor felt, in the order of saying; see `dialSchema`. */
  readonly dial: readonly { readonly atMs: number; readonly value: number }[];
  readonly cues: readonly Cue[];
  readonly bookmarks: ReadonlyMap<NoteKey, Bookmark>;
}

export const emptySession: SessionState = {
  config: null,
  seats: new Map(),
  startedWallMs: null,
  pauses: [],
  takes: [],
  downtimes: [],
  watches: new Map(),
  tasks: new Map(),
  tags: new Map(),
  edits: new Map(),
  lags: new Map(),
  notes: new Map(),
  textNames: new Set(),
  changes: [],
  endedMs: null,
  selfRating: null,
  released: [],
  speech: [],
  turnMarks: [],
  importedTurns: null,
  dial: [],
  cues: [],
  bookmarks: new Map(),
};
