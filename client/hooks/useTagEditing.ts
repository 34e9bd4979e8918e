import type { TagId } from '@fishbowl/shared/core/ids';
import { useMemo, useState } from 'react';
import { createTagEditor, type TagEditor } from '../input/createTagEditor.ts';
import { newTagId } from '../state/newId.ts';
import type { TimelineEditing } from '../timeline/editing.ts';
import { storedTimes } from '../view/shownTimes.ts';
import { useSession } from './useSession.ts';

/** Editing of one's own tags on a page: what can be done, and which tag is being edited where. */
export interface TagEditing {
  readonly editor: TagEditor;
  readonly timeline: TimelineEditing;
  /** The tag whose editor is open, and what it stands beside. */
  readonly opened: { readonly tagId: TagId; readonly anchor: HTMLElement } | null;
  readonly open: (tagId: string, anchor: HTMLElement) => void;
  readonly close: () => void;
  /** By how much earlier one's own tags are shown than they stand, in ms. */
  readonly lagMs: () => number;
}

export function useTagEditing(): TagEditing {
  const { seat, session } = useSession();
  const [opened, setOpened] = useState<TagEditing['opened']>(null);
  const actions = useMemo(() => {
    const state = () => session.connection.view;
    const lagMs = () => state().lags.get(seat.seatId) ?? 0;
    const own = () => [...state().tags.values()].filter(({ seatId }) => seatId === seat.seatId);
    const editor = createTagEditor({ seatId: seat.seatId, state, nowMs: session.nowMs, newTagId, ask: session.ask });
    const open = (id: string, anchor: HTMLElement) => {
      const tag = own().find((each) => each.id === id);
      if (tag) setOpened({ tagId: tag.id, anchor });
    };
    const timeline: TimelineEditing = {
      onRetime: (mark, times) => {
        const tag = own().find(({ seatId, id }) => `${seatId}/${id}` === mark.id);
        const { startMs, endMs } = storedTimes(times, lagMs());
        if (tag) editor.retime(tag.id, startMs, endMs);
      },
      onEdit: (mark, anchor) => open(mark.id.slice(mark.id.indexOf('/') + 1), anchor),
      limitMs: () => (state().endedMs ?? session.nowMs() ?? 0) - lagMs(),
    };
    return { editor, open, timeline, lagMs, close: () => setOpened(null) };
  }, [seat, session]);
  return { ...actions, opened };
}
