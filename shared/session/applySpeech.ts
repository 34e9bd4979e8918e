import type { Draft } from './draft.ts';
import type { SessionEvent } from './event.ts';

type SpeechEvent = Extract<SessionEvent, { type: 'speechHeard' | 'turnMarked' | 'turnUnmarked' | 'turnsImported' }>;

/** Who spoke when. Marks stay in the order of time, whatever order they came in; one moment has one mark. */
export function applySpeech(draft: Draft, event: SpeechEvent): void {
  switch (event.type) {
    case 'speechHeard':
      draft.speech.push({ seatId: event.seatId, fromMs: event.fromMs, toMs: event.toMs });
      return;
    case 'turnMarked': {
      const others = draft.turnMarks.filter(({ atMs }) => atMs !== event.atMs);
      const mark = { atMs: event.atMs, speaker: event.speaker };
      draft.turnMarks = [...others, mark].sort((a, b) => a.atMs - b.atMs);
      return;
    }
    case 'turnUnmarked':
      draft.turnMarks = draft.turnMarks.filter(({ atMs }) => atMs !== event.atMs);
      return;
    case 'turnsImported':
      draft.importedTurns = event.turns;
      return;
  }
}
