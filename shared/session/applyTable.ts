import type { Draft } from './draft.ts';
import type { SessionEvent } from './event.ts';
import { noteKey } from './state.ts';

type TableEvent = Extract<
  SessionEvent,
  { type: 'dialTurned' | 'cueSent' | 'cueAcknowledged' | 'bookmarkPlaced' | 'bookmarkRemoved' }
>;

export function applyTable(draft: Draft, event: TableEvent, text: string | null): void {
  switch (event.type) {
    case 'dialTurned':
      draft.dial.push({ atMs: event.atMs, value: event.value });
      return;
    case 'cueSent': {
      const { textId: id, seatId, atMs } = event;
      draft.textNames.add(noteKey(event));
      draft.cues = [...draft.cues, { id, seatId, atMs, text, acknowledgedMs: null }];
      return;
    }
    case 'cueAcknowledged':
      draft.cues = draft.cues.map((cue) =>
        cue.id === event.textId && cue.acknowledgedMs === null ? { ...cue, acknowledgedMs: event.atMs } : cue,
      );
      return;
    case 'bookmarkPlaced': {
      const { textId: id, seatId, atMs } = event;
      draft.textNames.add(noteKey(event));
      draft.bookmarks.set(noteKey(event), { id, seatId, atMs, text });
      return;
    }
    case 'bookmarkRemoved':
      draft.bookmarks.delete(noteKey(event));
      return;
  }
}
