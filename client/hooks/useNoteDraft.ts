import type { TagId } from '@fishbowl/shared/core/ids';
import { useState } from 'react';
import { newTextId } from '../state/newId.ts';
import { useSession } from './useSession.ts';

/** A note being typed, stamped with the session time at which typing began. */
export function useNoteDraft(tagId: TagId | null) {
  const { session } = useSession();
  const [draft, setDraft] = useState<{ readonly text: string; readonly begunMs: number | null }>(empty);
  return {
    value: draft.text,
    begunMs: draft.begunMs,
    onChange: (text: string) =>
      setDraft({ text, begunMs: text === '' ? null : (draft.begunMs ?? Math.round(session.nowMs() ?? 0)) }),
    onKeep: () => {
      const text = draft.text.trim();
      if (text !== '') {
        session.ask({ type: 'writeNote', textId: newTextId(), tagId, atMs: draft.begunMs ?? 0, text });
      }
      setDraft(empty);
    },
    onCancel: () => setDraft(empty),
  };
}

const empty = { text: '', begunMs: null };
