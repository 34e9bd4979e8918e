import { hashOf } from '@fishbowl/server/auth/tokens';
import { systemSeatId } from '@fishbowl/server/session/systemSeatId';
import type { Store } from '@fishbowl/server/store/Store';
import {
  type CourseId,
  commandIdSchema,
  personIdSchema,
  type SessionId,
  seatIdSchema,
} from '@fishbowl/shared/core/ids';
import type { SessionConfig } from '@fishbowl/shared/session/config';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import { isAtTable, type Seat } from '@fishbowl/shared/session/seat';
import { aliasOf, config, consentAnswered, seatTaken } from './build.ts';

export interface Planted {
  readonly id: SessionId;
  readonly config?: Partial<SessionConfig>;
  readonly seats: readonly Seat[];
  /** What has happened after the lobby. */
  readonly since?: readonly SessionEvent[];
  /** Absent: of no course. */
  readonly courseId?: CourseId;
}

/**
 * Puts a session into a store, all seated and with consent, past HTTP; in its lobby, if nothing else is said. Not while the session is open.
 * Gives the cookie of each seat.
 */
export async function plantSession(store: Store, planted: Planted): Promise<(seat: Seat) => string> {
  const { id: sessionId, seats, since = [], courseId = null } = planted;
  const pinned = config('blind', { codebook: { id: 'oars-starter', version: 1 }, ...planted.config });
  const events: readonly SessionEvent[] = [
    { type: 'sessionCreated', config: pinned },
    ...seats.map(seatTaken),
    ...seats.filter(({ role }) => isAtTable(role)).map((seat) => consentAnswered(seat, true)),
    ...since,
  ];
  await store.events.commit(
    sessionId,
    events.map((event, i) => ({
      seq: i + 1,
      seatId: systemSeatId,
      commandId: commandIdSchema.parse(`planted-${i}`),
      index: 0,
      event,
    })),
  );
  await store.people.addFirstAccount(paula);
  const row = { id: sessionId, createdBy: paula.personId, createdMs: 0, title: 'Dana', config: pinned };
  await store.sessions.add({ ...row, courseId, plannedMs: null, frozenMs: null, classmatesMayWatch: false });
  for (const seat of seats) await takeSeat(store, sessionId, seat);
  return ({ id }) => `fishbowl_seat_${sessionId}=${tokenOf(sessionId, id)}`;
}

/** Whoever made it. */
const paula = {
  personId: personIdSchema.parse('paula'),
  name: 'Paula',
  login: 'paula',
  passwordHash: 'hash',
  role: 'admin',
  createdMs: 0,
} as const;

async function takeSeat(store: Store, sessionId: SessionId, seat: Seat): Promise<void> {
  const { id, role } = seat;
  await store.seats.take({
    id,
    role,
    sessionId,
    personId: personIdSchema.parse(`${sessionId}-${id}`),
    guestName: id,
    alias: aliasOf(seat) ?? seatIdSchema.parse(`alias-${id}`),
    linkId: null,
    createdMs: 0,
    tokenHash: hashOf(tokenOf(sessionId, id)),
    capacity: 60,
    mentoring: false,
  });
}

function tokenOf(sessionId: string, seatId: string): string {
  return `token-${sessionId}-${seatId}`;
}
