import { applyCourse } from './applyCourse.ts';
import { applySpeech } from './applySpeech.ts';
import { applyTable } from './applyTable.ts';
import { applyTag } from './applyTag.ts';
import { type Draft, draftOf } from './draft.ts';
import type { SessionEvent } from './event.ts';
import { noteKey, type SessionState } from './state.ts';

/** One fact and, where it has one, the free text that it refers to. */
export interface Told {
  readonly event: SessionEvent;
  readonly text?: string | null;
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
    case 'spanOpened':
    case 'spanClosed':
    case 'tagRetracted':
    case 'tagEdited':
    case 'tagSplit':
    case 'tagsMerged':
    case 'editUndone':
    case 'editRedone':
      applyTag(draft, event);
      return;
    case 'lagCorrected':
      draft.lags.set(event.seatId, event.byMs);
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
    case 'taskAssigned':
      applyWatch(draft, event);
      return;
    case 'seatTaken':
    case 'mentoringChanged':
    case 'seatRevoked':
    case 'consentAnswered':
      applySeat(draft, event);
      return;
    case 'speechHeard':
    case 'turnMarked':
    case 'turnUnmarked':
    case 'turnsImported':
      applySpeech(draft, event);
      return;
    case 'dialTurned':
    case 'cueSent':
    case 'cueAcknowledged':
    case 'bookmarkPlaced':
    case 'bookmarkRemoved':
      applyTable(draft, event, text);
      return;
    default:
      applyCourse(draft, event, text);
  }
}

type WatchEvent = Extract<SessionEvent, { type: 'watchStarted' | 'watchStopped' | 'taskAssigned' }>;

function applyWatch(draft: Draft, event: WatchEvent): void {
  if (event.type === 'taskAssigned') {
    draft.tasks.set(event.seatId, event.codes);
    return;
  }
  const watches = draft.watches.get(event.seatId) ?? [];
  const closed = watches.map((watch) => (watch.toMs === null ? { ...watch, toMs: event.atMs } : watch));
  const opened = event.type === 'watchStarted' ? [{ fromMs: event.atMs, toMs: null, codes: event.codes }] : [];
  draft.watches.set(event.seatId, [...closed, ...opened]);
}

type SeatEvent = Extract<SessionEvent, { type: 'seatTaken' | 'mentoringChanged' | 'seatRevoked' | 'consentAnswered' }>;

function applySeat(draft: Draft, event: SeatEvent): void {
  if (event.type === 'seatTaken') {
    const { role, alias, mentoring = false } = event;
    draft.seats.set(event.seatId, { role, alias, mentoring, revoked: false, consent: null });
    return;
  }
  if (event.type === 'seatRevoked') draft.changes.push(event);
  const seat = draft.seats.get(event.seatId);
  if (!seat) return;
  if (event.type === 'seatRevoked') draft.seats.set(event.seatId, { ...seat, revoked: true });
  else if (event.type === 'mentoringChanged') draft.seats.set(event.seatId, { ...seat, mentoring: event.mentoring });
  else draft.seats.set(event.seatId, { ...seat, consent: { given: event.given, textVersion: event.textVersion } });
}
