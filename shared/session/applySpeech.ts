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
      const { atMs, speaker } = event;
      const place = placeOf(draft, atMs);
      draft.turnMarks.splice(place, isMarked(draft, place, atMs) ? 1 : 0, { atMs, speaker });
      return;
    }
    case 'turnUnmarked': {
      const place = placeOf(draft, event.atMs);
      if (isMarked(draft, place, event.atMs)) draft.turnMarks.splice(place, 1);
      return;
    }
    case 'turnsImported':
      draft.importedTurns = event.turns;
      return;
  }
}

/** Where a mark of this moment stands, or would. Looked for from the end: marks come mostly in order. */
function placeOf({ turnMarks }: Draft, atMs: number): number {
  return turnMarks.findLastIndex((mark) => mark.atMs < atMs) + 1;
}

function isMarked({ turnMarks }: Draft, place: number, atMs: number): boolean {
  return turnMarks[place]?.atMs === atMs;
}
