import type { SeatId, TagId } from '@fishbowl/shared/core/ids';
import type { Action } from '@fishbowl/shared/session/command';
import { tagOfNewest } from '@fishbowl/shared/session/editSteps';
import type { SessionState } from '@fishbowl/shared/session/state';

export interface TagEditorDeps {
  readonly seatId: SeatId;
  state(): SessionState;
  /** Session time now, in ms; null before the start, and before the server has said what time it is. */
  nowMs(): number | null;
  newTagId(): TagId;
  ask(action: Action): void;
}

/** What can be done to one's own tags after the press. Times are session time in ms, as stored. */
export interface TagEditor {
  /** Takes back the newest of one's own steps, whatever it was; `redo` does it again. */
  undo(): void;
  redo(): void;
  /** `endMs` null leaves a point a point, and an open span open. */
  retime(tagId: TagId, startMs: number, endMs: number | null): void;
  recode(tagId: TagId, code: string): void;
  split(tagId: TagId, atMs: number): void;
  merge(tagId: TagId, otherTagId: TagId): void;
  assign(tagId: TagId, volleyAtMs: number | null): void;
  remove(tagId: TagId): void;
}

export function createTagEditor({ seatId, state, nowMs, newTagId, ask }: TagEditorDeps): TagEditor {
  /** Nothing can be changed before there is a clock to say when. */
  const edit = (make: (editedMs: number) => Action) => {
    const atMs = nowMs();
    if (atMs !== null) ask(make(Math.round(atMs)));
  };
  const step = (type: 'undoEdit' | 'redoEdit') => {
    const edits = state().edits.get(seatId);
    const tagId = tagOfNewest((type === 'undoEdit' ? edits?.done : edits?.undone) ?? null);
    if (tagId !== undefined) edit((editedMs) => ({ type, tagId, editedMs }));
  };
  const whole = (ms: number) => Math.max(0, Math.round(ms));

  return {
    undo: () => step('undoEdit'),
    redo: () => step('redoEdit'),
    retime: (tagId, startMs, endMs) =>
      edit((editedMs) => ({
        type: 'retimeTag',
        tagId,
        editedMs,
        startMs: whole(startMs),
        endMs: endMs === null ? null : whole(endMs),
      })),
    recode: (tagId, code) => edit((editedMs) => ({ type: 'recodeTag', tagId, editedMs, code })),
    split: (tagId, atMs) =>
      edit((editedMs) => ({ type: 'splitTag', tagId, editedMs, newTagId: newTagId(), atMs: whole(atMs) })),
    merge: (tagId, otherTagId) => edit((editedMs) => ({ type: 'mergeTags', tagId, editedMs, otherTagId })),
    assign: (tagId, volleyAtMs) => edit((editedMs) => ({ type: 'assignVolley', tagId, editedMs, volleyAtMs })),
    remove: (tagId) => ask({ type: 'retractTag', tagId }),
  };
}
