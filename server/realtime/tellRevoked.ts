import type { SessionDoor } from '../session/SessionDoor.ts';
import type { SeatRow } from '../store/Seats.ts';

interface TellRevokedDeps {
  readonly sessions: Pick<SessionDoor, 'seatRevoked'>;
  readonly log: { warn(details: object, message: string): void };
}

/** Tells the sessions who was shown the door. One that cannot be told keeps the others from nothing. */
export async function tellRevoked({ sessions, log }: TellRevokedDeps, seats: readonly SeatRow[]): Promise<void> {
  for (const { sessionId, id } of seats) {
    try {
      await sessions.seatRevoked(sessionId, id);
    } catch (error) {
      log.warn({ err: error, sessionId }, 'a session does not know yet that somebody was shown the door');
    }
  }
}
