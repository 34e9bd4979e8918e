import { sessionTrack } from '@fishbowl/shared/report/sessionTrack';
import { useMemo } from 'react';
import { usePageKeys } from '../../hooks/usePageKeys.ts';
import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import type { TagEditing } from '../../hooks/useTagEditing.ts';
import { storedTimes } from '../../view/shownTimes.ts';
import { tagEditOf } from '../../view/tagEditOf.ts';
import { TagEditor } from './TagEditor.tsx';

interface TagEditorPopoverProps {
  readonly editing: TagEditing;
  /** Where the hand or the playhead is: where a span would be split. */
  readonly handMs: () => number | null;
}

/** The editor of the tag that is being edited, if one is. */
export function TagEditorPopover({ editing, handMs }: TagEditorPopoverProps) {
  const { seat, session } = useSession();
  const state = useSnapshot((snapshot) => snapshot.state);
  const { opened, editor, timeline, lagMs, close } = editing;
  if (!opened) return null;
  const { seatId, codebook } = seat;
  const track = sessionTrack(state, state.endedMs ?? session.nowMs() ?? 0);
  const volleyStartsMs = track.volleys.map(({ startMs }) => startMs);
  const source = { state, codebook, seatId, handMs: handMs(), volleyStartsMs };
  const edit = tagEditOf(source, opened.tagId);
  if (!edit) return null;
  const edits = state.edits.get(seatId);
  const stored = (ms: number) => storedTimes({ startMs: ms, endMs: null }, lagMs()).startMs;
  return (
    <TagEditor
      key={edit.id}
      edit={edit}
      anchor={opened.anchor}
      choices={codebook.codes.map(({ id, label }) => ({ id, title: label }))}
      limitMs={timeline.limitMs()}
      onRetime={(times) => {
        const { startMs, endMs } = storedTimes(times, lagMs());
        editor.retime(edit.id, startMs, endMs);
      }}
      onRecode={(code) => editor.recode(edit.id, code)}
      onSplit={(ms) => editor.split(edit.id, stored(ms))}
      onMerge={(otherId) => editor.merge(edit.id, otherId)}
      onAssign={(ms) => editor.assign(edit.id, ms)}
      onRemove={() => {
        editor.remove(edit.id);
        close();
      }}
      onUndo={edits?.done ? editor.undo : null}
      onRedo={edits?.undone ? editor.redo : null}
      onClose={close}
    />
  );
}

/** Ctrl+Z and its like on a page without a pad. */
export function EditKeys({ editing: { editor } }: Pick<TagEditorPopoverProps, 'editing'>) {
  usePageKeys(useMemo(() => ({ undo: editor.undo, redo: editor.redo }), [editor]));
  return null;
}
