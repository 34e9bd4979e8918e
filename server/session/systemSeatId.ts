import { seatIdSchema } from '@fishbowl/shared/core/ids';

/** The author of what the server itself records. Nobody's seat, so nobody is told its command ids. */
export const systemSeatId = seatIdSchema.parse('system');
