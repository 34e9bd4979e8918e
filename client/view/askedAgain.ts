import type { SeatId } from '@fishbowl/shared/core/ids';
import type { SessionEvent } from '@fishbowl/shared/session/event';

/** Has this person's answer been let go of because it was then chosen anew who sees the tags? Then they are owed the reason. */
export function askedAgain(events: readonly SessionEvent[], seatId: SeatId): boolean {
  let visibility: string | null = null;
  let answer: 'none' | 'given' | 'lost' = 'none';
  for (const event of events) {
    if (event.type === 'sessionCreated') visibility = event.config.visibility;
    if (event.type === 'consentAnswered' && event.seatId === seatId) answer = 'given';
    if (event.type === 'configured') {
      if (answer === 'given' && event.options.visibility !== visibility) answer = 'lost';
      visibility = event.options.visibility;
    }
  }
  return answer === 'lost';
}
