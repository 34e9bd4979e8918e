import type { Speaker } from '@fishbowl/shared/codebook/code';
import { type Interval, lengthMs, within } from '@fishbowl/shared/core/interval';
import type { SessionState } from '@fishbowl/shared/session/state';

/** The practitioner's part of the speech that was heard, and how much that was. */
export type TalkShare =
  | { readonly share: number; readonly heardMs: number }
  | { readonly share: null; readonly reason: 'nothingHeard' | 'onlyOneHeard'; readonly heardMs: number };

type Turn = Interval & { readonly speaker: Speaker };

/** Over the practice time. Brought in, else marked, where the conversation is in the room; else as the server heard it. */
export function talkShareOf(state: SessionState, practice: readonly Interval[], nowMs: number): TalkShare {
  const turns = turnsOf(state, nowMs);
  const spokeMs = (who: Speaker) =>
    lengthMs(
      within(
        turns.filter(({ speaker }) => speaker === who),
        practice,
      ),
    );
  const [practitionerMs, clientMs] = [spokeMs('practitioner'), spokeMs('client')];
  const heardMs = practitionerMs + clientMs;
  if (heardMs === 0) return { share: null, reason: 'nothingHeard', heardMs };
  if (practitionerMs === 0 || clientMs === 0) return { share: null, reason: 'onlyOneHeard', heardMs };
  return { share: practitionerMs / heardMs, heardMs };
}

function turnsOf({ config, importedTurns, turnMarks, speech, seats }: SessionState, nowMs: number): readonly Turn[] {
  if (importedTurns && importedTurns.length > 0) return importedTurns;
  if (config?.place === 'room') {
    return turnMarks.map(({ atMs, speaker }, i) => ({ speaker, fromMs: atMs, toMs: turnMarks[i + 1]?.atMs ?? nowMs }));
  }
  return speech.flatMap(({ seatId, fromMs, toMs }): readonly Turn[] => {
    const role = seats.get(seatId)?.role;
    if (role === 'student') return [{ speaker: 'practitioner', fromMs, toMs }];
    return role === 'actor' ? [{ speaker: 'client', fromMs, toMs }] : [];
  });
}
