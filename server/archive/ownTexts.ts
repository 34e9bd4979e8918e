import type { SeatId } from '@fishbowl/shared/core/ids';
import type { Entry } from '../store/EventLog.ts';

/** Words that somebody wrote in a session. */
export interface OwnText {
  /** What they were written as: the kind of the event. */
  readonly as: string;
  readonly text: string;
}

/** What a seat wrote, in order, as far as it is not erased. It needs no release: whoever wrote it knows it. */
export function ownTexts(log: readonly Entry[], seatId: SeatId): readonly OwnText[] {
  return log.flatMap(({ seatId: by, event, text }) => (by === seatId && text ? [{ as: event.type, text }] : []));
}
