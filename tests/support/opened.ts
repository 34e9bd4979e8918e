import { systemSeatId } from '@fishbowl/server/session/systemSeatId';
import type { Entry } from '@fishbowl/server/store/EventLog';
import { commandIdSchema } from '@fishbowl/shared/core/ids';
import { type Mode, opening } from './build.ts';

/** The log of a session that has just gone live with everybody seated. */
export function openedLog(mode: Mode): readonly Entry[] {
  return opening(mode).map((event, i) => ({
    seq: i + 1,
    seatId: systemSeatId,
    commandId: commandIdSchema.parse(`opening-${i}`),
    index: 0,
    event,
  }));
}
