import { cueIntervalMs } from '@fishbowl/shared/session/decideTable';
import type { Cue, SessionState } from '@fishbowl/shared/session/state';
import { maxCueWords } from '@fishbowl/shared/session/tableAction';

/** Chosen in the lobby, and never where it is graded (D13). */
export function hasCues({ config }: SessionState): boolean {
  return config?.cues === true && !config.graded;
}

/** How long until the next cue may go, in ms; 0: now. */
export function cueWaitMs({ cues }: SessionState, nowMs: number): number {
  const last = cues.at(-1);
  return last ? Math.max(0, last.atMs + cueIntervalMs - nowMs) : 0;
}

export function wordsIn(text: string): number {
  const trimmed = text.trim();
  return trimmed === '' ? 0 : trimmed.split(/\s+/).length;
}

export function isCueLength(text: string): boolean {
  const words = wordsIn(text);
  return words > 0 && words <= maxCueWords;
}

/** What the student has before them: the newest, until they have seen it. A newer one takes the place of an older. */
export function waitingCue({ cues }: SessionState): Cue | null {
  const last = cues.at(-1);
  return last && last.acknowledgedMs === null ? last : null;
}
