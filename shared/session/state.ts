import type { SeatId, TagId, TextId } from '../core/ids.ts';
import type { SessionConfig } from './config.ts';
import type { NewTagEvent, PolicyChange, SessionEvent } from './event.ts';
import type { Stage } from './phase.ts';
import type { Role } from './seat.ts';

export interface Tag extends Pick<NewTagEvent, 'code' | 'pressedMs' | 'startMs' | 'late' | 'blind' | 'provenance'> {
  readonly id: TagId;
  readonly seatId: SeatId;
  readonly kind: 'point' | 'span';
  /** Equal to `startMs` for a point; null while a span is open. */
  readonly endMs: number | null;
  readonly endedBy: 'author' | 'sessionEnd';
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

/** Everything derived from the log, and from nothing else. */
export interface SessionState {
  readonly config: SessionConfig | null;
  readonly seats: ReadonlyMap<SeatId, SeatState>;
  readonly startedWallMs: number | null;
  readonly pauses: readonly Pause[];
  readonly takes: readonly { readonly number: number; readonly atMs: number }[];
  readonly downtimes: readonly { readonly fromMs: number; readonly toMs: number }[];
  readonly watches: ReadonlyMap<SeatId, readonly Watch[]>;
  readonly tags: ReadonlyMap<TagKey, Tag>;
  readonly notes: ReadonlyMap<NoteKey, Note>;
  /** Names of texts that are taken for good: a text is written once, and a retracted one keeps its name. */
  readonly textNames: ReadonlySet<NoteKey>;
  /** In order. A seat's epoch counts those that concern it. */
  readonly changes: readonly PolicyChange[];
  readonly endedMs: number | null;
  readonly selfRating: SelfRating | 'skipped' | null;
  readonly released: readonly Stage[];
}

export const emptySession: SessionState = {
  config: null,
  seats: new Map(),
  startedWallMs: null,
  pauses: [],
  takes: [],
  downtimes: [],
  watches: new Map(),
  tags: new Map(),
  notes: new Map(),
  textNames: new Set(),
  changes: [],
  endedMs: null,
  selfRating: null,
  released: [],
};
