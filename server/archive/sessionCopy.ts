import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import { findCodebook } from '@fishbowl/shared/codebook/findCodebook';
import type { SessionFile } from '@fishbowl/shared/interchange/sessionFile';
import { reduce } from '@fishbowl/shared/session/reduce';
import { sessionNow } from '@fishbowl/shared/session/sessionNow';
import { emptySession } from '@fishbowl/shared/session/state';
import { logged, ViewerStream } from '../session/ViewerStream.ts';
import type { Entry } from '../store/EventLog.ts';
import type { SeatRow } from '../store/Seats.ts';
import type { SessionRow } from '../store/Sessions.ts';

/**
 * A session as one seat may see it now, as a session file. It is made from the seat's own stream: what is not released to
 * it is not in there.
 */
export function sessionCopy(
  entries: readonly Entry[],
  codebooks: readonly Codebook[],
  { id, title, config }: SessionRow,
  seat: SeatRow,
  seats: readonly SeatRow[],
  wallMs: number,
): SessionFile {
  const whole = reduce(
    emptySession,
    entries.map(({ event, text }) => ({ event, text: text ?? null })),
  );
  const { items } = new ViewerStream({ id: seat.id, role: seat.role }).advance(entries.map(logged), whole);
  const codebook = findCodebook(codebooks, config.codebook.id, config.codebook.version);
  if (!codebook) throw new Error(`session ${id} is pinned to a book that this version does not have`);
  return {
    format: 'fishbowl-session',
    version: 1,
    title,
    savedBy: seat.role,
    savedAtMs: sessionNow(whole, wallMs),
    scenario: config.scenario,
    codebook,
    events: items.map(({ event, text }) => (text === undefined ? { event } : { event, text })),
    names: Object.fromEntries(seats.flatMap(({ id: seatId, name }) => (name === null ? [] : [[seatId, name]]))),
  };
}
