import type { CommandId } from '@fishbowl/shared/core/ids';
import type { SeatRow } from '../store/Seats.ts';
import { mentoringFollows } from './mentoringFollows.ts';
import type { Rooms } from './Rooms.ts';

interface TellMentoringDeps {
  readonly rooms: Rooms;
  readonly log: { warn(details: object, message: string): void };
  newCommandId(): CommandId;
}

/** Tells the sessions who mentors in them, and who does no more. One that cannot be told keeps the others from nothing. */
export async function tellMentoring(
  { rooms, log, newCommandId }: TellMentoringDeps,
  seats: readonly SeatRow[],
): Promise<void> {
  for (const { sessionId, id, mentoring } of seats) {
    try {
      await rooms.visit(sessionId, (room) => room.record(newCommandId(), mentoringFollows(id, mentoring)));
    } catch (error) {
      log.warn({ err: error, sessionId }, 'a session does not know yet whether somebody mentors in it');
    }
  }
}
