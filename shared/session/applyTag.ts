import type { SeatId, TagId } from '../core/ids.ts';
import type { Draft } from './draft.ts';
import { newestStepWith, withoutStep } from './editSteps.ts';
import type { Contribution, SessionEvent } from './event.ts';
import { type EditStep, type Tag, type TagVersion, tagKey } from './state.ts';

type TagEvent = Exclude<Contribution, { type: 'noteWritten' | 'noteRetracted' | 'lagCorrected' }>;
type NewTagEvent = Extract<TagEvent, { type: 'tagPlaced' | 'spanOpened' }>;
type EditEvent = Extract<SessionEvent, { readonly editedMs: number }>;
type Changes = EditStep['changes'];

/** What one seat did to its tags. An event that names no tag changes nothing (T1). */
export function applyTag(draft: Draft, event: TagEvent): void {
  const tag = draft.tags.get(tagKey(event)) ?? null;
  switch (event.type) {
    case 'tagPlaced':
    case 'spanOpened':
      did(draft, event.seatId, [{ before: tag, after: newTag(event) }]);
      return;
    case 'spanClosed':
      if (tag) applyEnd(draft, event, tag);
      return;
    case 'tagRetracted':
      if (tag) did(draft, event.seatId, [{ before: tag, after: null }]);
      return;
    case 'tagEdited':
      if (tag) did(draft, event.seatId, [{ before: tag, after: edited(tag, event) }]);
      return;
    case 'tagSplit':
      if (tag) did(draft, event.seatId, split(tag, event));
      return;
    case 'tagsMerged': {
      const other = draft.tags.get(tagKey({ seatId: event.seatId, tagId: event.otherTagId }));
      if (tag && other) did(draft, event.seatId, merged(tag, other, event));
      return;
    }
    case 'editUndone':
    case 'editRedone':
      goBackOrOn(draft, event);
      return;
  }
}

function newTag(event: NewTagEvent): Tag {
  const { tagId: id, seatId, code, pressedMs, clockDoubtMs, startMs, late, blind, provenance } = event;
  const isPoint = event.type === 'tagPlaced' && event.endMs === null;
  const endMs = event.type === 'tagPlaced' ? (event.endMs ?? startMs) : null;
  const press = { pressedMs, clockDoubtMs, late, blind, provenance };
  const extent = { code, kind: isPoint ? 'point' : 'span', startMs, endMs } as const;
  return { id, seatId, ...extent, ...press, endedBy: 'author', volleyAtMs: null, unseen: null, history: none };
}

const none: readonly TagVersion[] = [];

function applyEnd(draft: Draft, event: Extract<TagEvent, { type: 'spanClosed' }>, tag: Tag): void {
  const change = { before: tag, after: { ...tag, endMs: event.endMs, endedBy: event.by } };
  if (event.by === 'author') did(draft, event.seatId, [change]);
  else put(draft, [change]);
  if (event.by !== 'exclusive') return;
  // One press did both: taking it back opens this span again.
  const { done, undone } = draft.edits.get(event.seatId) ?? nothingDone;
  if (done) draft.edits.set(event.seatId, { done: { ...done, changes: [...done.changes, change] }, undone });
}

/** The tag after an edit: its earlier self in its history, and what agreement goes by where its author is blind no more. */
function changed(tag: Tag, event: EditEvent, change: TagVersion['change'], extent: Partial<Tag>): Tag {
  const { code, kind, startMs, endMs } = tag;
  const before = { code, kind, startMs, endMs };
  const unseen = event.blind ? tag.unseen : (tag.unseen ?? before);
  const history = [...tag.history, { ...before, change, changedMs: event.editedMs }];
  return { ...tag, ...extent, unseen, history };
}

function edited(tag: Tag, event: Extract<TagEvent, { type: 'tagEdited' }>): Tag {
  const { code, startMs, endMs, volleyAtMs, edit } = event;
  const kind = endMs === startMs ? tag.kind : 'span';
  const isRefined = edit === 'recoded' && event.provenance === 'review' && tag.provenance === 'live';
  const provenance = isRefined ? 'refined' : tag.provenance;
  const endedBy = endMs === tag.endMs ? tag.endedBy : 'author';
  return changed(tag, event, edit, { code, kind, startMs, endMs, volleyAtMs, provenance, endedBy });
}

function split(tag: Tag, event: Extract<TagEvent, { type: 'tagSplit' }>): Changes {
  const [first, second] = [
    changed(tag, event, 'split', { endMs: event.atMs, endedBy: 'author' }),
    { ...changed(tag, event, 'split', { id: event.newTagId, startMs: event.atMs }), ...seenPart(tag, event) },
  ];
  return [
    { before: tag, after: first },
    { before: null, after: second },
  ];
}

/** The first part stands for the whole where agreement goes by what was there before: the second must not count as well. */
function seenPart({ blind, unseen }: Tag, event: EditEvent): Pick<Tag, 'blind' | 'unseen'> {
  return { blind: blind && event.blind && unseen === null, unseen: null };
}

function merged(tag: Tag, other: Tag, event: Extract<TagEvent, { type: 'tagsMerged' }>): Changes {
  const startMs = Math.min(tag.startMs, other.startMs);
  const endMs = Math.max(tag.endMs ?? tag.startMs, other.endMs ?? other.startMs);
  const kind = endMs > startMs ? 'span' : tag.kind;
  return [
    { before: tag, after: changed(tag, event, 'merged', { startMs, endMs, kind, endedBy: 'author' }) },
    { before: other, after: null },
  ];
}

const nothingDone = { done: null, undone: null };

/** A new step: what was taken back before cannot be done again. */
function did(draft: Draft, seatId: SeatId, changes: Changes): void {
  put(draft, changes);
  const previous = draft.edits.get(seatId)?.done ?? null;
  draft.edits.set(seatId, { done: { changes, previous }, undone: null });
}

function put(draft: Draft, changes: Changes): void {
  for (const { before, after } of changes) {
    if (after) draft.tags.set(keyOf(after), after);
    else if (before) draft.tags.delete(keyOf(before));
  }
}

function keyOf({ seatId, id }: Tag) {
  return tagKey({ seatId, tagId: id });
}

function goBackOrOn(draft: Draft, event: Extract<TagEvent, { type: 'editUndone' | 'editRedone' }>): void {
  const { done, undone } = draft.edits.get(event.seatId) ?? nothingDone;
  const isUndo = event.type === 'editUndone';
  const step = newestStepWith(isUndo ? done : undone, event.tagId);
  if (!step) return;
  const rest = withoutStep(isUndo ? done : undone, step);
  const target = ({ before, after }: Changes[number]) => (isUndo ? before : after);
  const source = ({ before, after }: Changes[number]) => (isUndo ? after : before);
  const changes = step.changes.map((each) => ({ before: source(each), after: restored(draft, target(each), event) }));
  put(draft, changes);
  const moved = { changes: step.changes, previous: isUndo ? undone : done };
  draft.edits.set(event.seatId, isUndo ? { done: rest, undone: moved } : { done: moved, undone: rest });
}

/** As it was in that step; what its author did blind stays what agreement goes by, and its history goes on. */
function restored(draft: Draft, target: Tag | null, event: EditEvent & { readonly tagId: TagId }): Tag | null {
  const now = target && draft.tags.get(keyOf(target));
  if (!target || !now) return target;
  const { code, kind, startMs, endMs, volleyAtMs, provenance, endedBy } = target;
  const change = event.type === 'editUndone' ? 'undone' : 'redone';
  return changed(now, event, change, { code, kind, startMs, endMs, volleyAtMs, provenance, endedBy });
}
