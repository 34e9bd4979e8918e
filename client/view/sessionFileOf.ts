import type { SessionFile } from '@fishbowl/shared/interchange/sessionFile';
import type { Item, RosterSeat } from '@fishbowl/shared/protocol/down';
import type { SeatReply } from '@fishbowl/shared/protocol/http/seats';

/** As long as a session time may be: a file may be saved long after. */
const longestMs = 604_800_000;

/** A seat's own stream as a session file: what it may not see is not in its stream, and so not in the file. */
export function sessionFileOf(
  { title, role, config, codebook }: Pick<SeatReply, 'title' | 'role' | 'config' | 'codebook'>,
  history: readonly Item[],
  roster: readonly RosterSeat[],
  nowMs: number,
): SessionFile {
  const names = roster.flatMap(({ seatId, name }) => (name === null ? [] : [[seatId, name]]));
  return {
    format: 'fishbowl-session',
    version: 1,
    title,
    savedBy: role,
    savedAtMs: Math.min(nowMs, longestMs),
    scenario: config.scenario,
    codebook,
    events: history.map(({ event, text }) => (text === undefined ? { event } : { event, text })),
    names: Object.fromEntries(names),
  };
}
