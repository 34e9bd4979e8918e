import { type Interval, lengthMs, within } from '../core/interval.ts';
import type { Speaker, Turn } from './turn.ts';

/** The practitioner's part of all speech, and how much speech that is. Where both speak at once, each is counted. */
export type TalkShare =
  | { readonly share: number; readonly heardMs: number }
  | { readonly share: null; readonly reason: 'nothingHeard' | 'onlyOneHeard'; readonly heardMs: number };

const always: readonly Interval[] = [{ fromMs: 0, toMs: Number.POSITIVE_INFINITY }];

/** Over the practice time; a track's turns are cut to it already. With one of the two never heard it says more about a microphone than about a conversation. */
export function talkShare(turns: readonly Turn[], practice: readonly Interval[] = always): TalkShare {
  const spokeMs = (who: Speaker) =>
    lengthMs(
      within(
        turns.filter(({ speaker }) => speaker === who),
        practice,
      ),
    );
  const practitionerMs = spokeMs('practitioner');
  const clientMs = spokeMs('client');
  const heardMs = practitionerMs + clientMs;
  if (heardMs === 0) return { share: null, reason: 'nothingHeard', heardMs };
  if (practitionerMs === 0 || clientMs === 0) return { share: null, reason: 'onlyOneHeard', heardMs };
  return { share: practitionerMs / heardMs, heardMs };
}
