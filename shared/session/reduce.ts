import type { SeatId } from '../core/ids.ts';
import { assertNever } from '../core/result.ts';
import type { NewTagEvent, PolicyChange, SessionEvent } from './event.ts';
import type { Stage } from './phase.ts';
import {
  type Note,
  type NoteKey,
  noteKey,
  type Pause,
  type SeatState,
  type SelfRating,
  type SessionState,
  type Tag,
  type TagKey,
  tagKey,
  type Watch,
} from './state.ts';

/** One fact and, where it has one, the free text that it refers to. */
export interface Told {
  readonly event: SessionEvent;
  readonly text?: string | null;
}

/** A state that its one owner may still change. Everybody else gets a `SessionState`, which nobody changes. */
export interface Draft extends SessionState {
  config: SessionState['config'];
  readonly seats: Map<SeatId, SeatState>;
  startedWallMs: number | null;
  readonly pauses: Pause[];
  readonly takes: { number: number; atMs: number }[];
  readonly downtimes: { fromMs: number; toMs: number }[];
  readonly watches: Map<SeatId, readonly Watch[]>;
  readonly tags: Map<TagKey, Tag>;
  readonly notes: Map<NoteKey, Note>;
  readonly textNames: Set<NoteKey>;
  readonly changes: PolicyChange[];
  endedMs: number | null;
  selfRating: SelfRating | 'skipped' | null;
  readonly released: Stage[];
}

export function draftOf(state: SessionState): Draft {
  return {
    ...state,
    seats: new Map(state.seats),
    pauses: [...state.pauses],
    takes: [...state.takes],
    downtimes: [...state.downtimes],
    watches: new Map(state.watches),
    tags: new Map(state.tags),
    notes: new Map(state.notes),
    textNames: new Set(state.textNames),
    changes: [...state.changes],
    released: [...state.released],
  };
}

/** Copies once per batch, not once per event (T2). */
export function reduce(state: SessionState, told: Iterable<Told>): SessionState {
  const draft = draftOf(state);
  for (const { event, text } of told) apply(draft, event, text);
  return draft;
}

/** Applies one fact to a private draft. Never rejects: an event in the log has already happened (T1). */
export function apply(draft: Draft, event: SessionEvent, text: string | null = null): void {
  switch (event.type) {
    case 'tagPlaced':
      draft.tags.set(tagKey(event), newTag(event, 'point'));
      return;
    case 'spanOpened':
      draft.tags.set(tagKey(event), newTag(event, 'span'));
      return;
    case 'spanClosed': {
      const tag = draft.tags.get(tagKey(event));
      if (tag) draft.tags.set(tagKey(event), { ...tag, endMs: event.endMs, endedBy: event.by });
      return;
    }
    case 'tagRetracted':
      draft.tags.delete(tagKey(event));
      return;
    case 'noteWritten': {
      const { textId: id, seatId, tagId, atMs, late, provenance } = event;
      draft.textNames.add(noteKey(event));
      draft.notes.set(noteKey(event), { id, seatId, tagId, atMs, late, provenance, text });
      return;
    }
    case 'noteRetracted':
      draft.notes.delete(noteKey(event));
      return;
    case 'watchStarted':
    case 'watchStopped':
      applyWatch(draft, event);
      return;
    case 'seatTaken':
    case 'seatRevoked':
    case 'consentAnswered':
      applySeat(draft, event);
      return;
    default:
      applyCourse(draft, event, text);
  }
}

function newTag(event: NewTagEvent, kind: Tag['kind']): Tag {
  const { tagId: id, seatId, code, pressedMs, startMs, late, blind, provenance } = event;
  const endMs = kind === 'point' ? startMs : null;
  return { id, seatId, code, kind, pressedMs, startMs, endMs, endedBy: 'author', late, blind, provenance };
}

function applyWatch(draft: Draft, event: Extract<SessionEvent, { type: 'watchStarted' | 'watchStopped' }>): void {
  const watches = draft.watches.get(event.seatId) ?? [];
  const closed = watches.map((watch) => (watch.toMs === null ? { ...watch, toMs: event.atMs } : watch));
  const opened = event.type === 'watchStarted' ? [{ fromMs: event.atMs, toMs: null, codes: event.codes }] : [];
  draft.watches.set(event.seatId, [...closed, ...opened]);
}

type SeatEvent = Extract<SessionEvent, { type: 'seatTaken' | 'seatRevoked' | 'consentAnswered' }>;

function applySeat(draft: Draft, event: SeatEvent): void {
  if (event.type === 'seatTaken') {
    const { role, alias } = event;
    draft.seats.set(event.seatId, { role, alias, revoked: false, consent: null });
    return;
  }
  if (event.type === 'seatRevoked') draft.changes.push(event);
  const seat = draft.seats.get(event.seatId);
  if (!seat) return;
  if (event.type === 'seatRevoked') draft.seats.set(event.seatId, { ...seat, revoked: true });
  else draft.seats.set(event.seatId, { ...seat, consent: { given: event.given, textVersion: event.textVersion } });
}

type CourseEvent = Extract<
  SessionEvent,
  {
    type:
      | 'sessionCreated'
      | 'sessionStarted'
      | 'paused'
      | 'resumed'
      | 'takeStarted'
      | 'serverDown'
      | 'sessionEnded'
      | 'sessionClosed'
      | 'looked'
      | 'revealed'
      | 'selfRated'
      | 'selfRatingSkipped'
      | 'released';
  }
>;

/** The course of the session: what moves its phases and what its people may see. */
function applyCourse(draft: Draft, event: CourseEvent, text: string | null): void {
  switch (event.type) {
    case 'sessionCreated':
      draft.config = event.config;
      return;
    case 'sessionStarted':
      draft.startedWallMs = event.wallMs;
      return;
    case 'paused':
      draft.pauses.push({ fromMs: event.atMs, toMs: null, reason: event.reason, seatId: event.seatId });
      return;
    case 'resumed':
      endPause(draft, event.atMs);
      return;
    case 'takeStarted':
      draft.takes.push({ number: event.take, atMs: event.atMs });
      return;
    case 'serverDown':
      draft.downtimes.push({ fromMs: event.fromMs, toMs: event.toMs });
      return;
    case 'sessionEnded':
      endPause(draft, event.atMs);
      draft.endedMs = event.atMs;
      draft.changes.push(event);
      return;
    case 'selfRated':
      draft.selfRating = { ratings: event.ratings, text };
      if (event.textId) draft.textNames.add(noteKey({ seatId: event.seatId, textId: event.textId }));
      return;
    case 'selfRatingSkipped':
      draft.selfRating = 'skipped';
      return;
    case 'released':
      draft.released.push(event.stage);
      draft.changes.push(event);
      return;
    case 'sessionClosed':
    case 'looked':
    case 'revealed':
      draft.changes.push(event);
      return;
    default:
      assertNever(event);
  }
}

function endPause(draft: Draft, atMs: number): void {
  const last = draft.pauses.at(-1);
  if (last?.toMs === null) draft.pauses[draft.pauses.length - 1] = { ...last, toMs: atMs };
}
