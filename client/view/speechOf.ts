import type { Speaker } from '@fishbowl/shared/codebook/code';
import { isAtTable } from '@fishbowl/shared/session/seat';
import type { SessionState } from '@fishbowl/shared/session/state';
import { turnsOfMarks } from '@fishbowl/shared/volley/turnsOfMarks';
import type { SpeechTurn } from '../timeline/model.ts';

/** Who spoke when: what was brought in was meant to be used; in a room the supervisor's marks, in a call what was heard. */
export function speechOf(state: SessionState): readonly SpeechTurn[] {
  const { config, importedTurns } = state;
  if (importedTurns && importedTurns.length > 0) {
    return inOrder(importedTurns.map(({ speaker, fromMs, toMs }) => ({ fromMs, toMs, side: sideOf[speaker] })));
  }
  return config?.place === 'room' ? markedTurns(state) : heardTurns(state);
}

/** The newest mark lasts until the end; null: until now. */
function markedTurns({ turnMarks, endedMs }: SessionState): readonly SpeechTurn[] {
  return turnsOfMarks(turnMarks, endedMs ?? Number.POSITIVE_INFINITY).map(({ speaker, fromMs, toMs }) => ({
    fromMs,
    toMs: Number.isFinite(toMs) ? toMs : null,
    side: sideOf[speaker],
  }));
}

/** The student above, whoever plays or interprets below. */
function heardTurns({ speech, seats }: SessionState): readonly SpeechTurn[] {
  return inOrder(
    speech.flatMap(({ seatId, fromMs, toMs }): readonly SpeechTurn[] => {
      const role = seats.get(seatId)?.role;
      if (role === undefined || !isAtTable(role)) return [];
      return [{ fromMs, toMs, side: role === 'student' ? 'student' : 'client' }];
    }),
  );
}

const sideOf: Readonly<Record<Speaker, SpeechTurn['side']>> = { practitioner: 'student', client: 'client' };

function inOrder(turns: readonly SpeechTurn[]): readonly SpeechTurn[] {
  return turns.toSorted((a, b) => a.fromMs - b.fromMs);
}
