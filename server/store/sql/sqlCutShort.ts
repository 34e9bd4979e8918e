import type { SeatId } from '@fishbowl/shared/core/ids';
import { type SessionEvent, sessionEventSchema } from '@fishbowl/shared/session/event';
import type { Kysely } from 'kysely';
import type { SeatRow, Seats } from '../Seats.ts';
import { parseSeat, seatRows } from './seatRows.ts';
import type { Tables } from './Tables.ts';

/** Where rows and log differ, since somebody was interrupted between the two. */
export function sqlCutShort(db: Kysely<Tables>): Pick<Seats, 'revokedInLog' | 'revokedUntold' | 'mentoringUntold'> {
  return {
    async revokedInLog() {
      const told = await toldOf(seatRows(db).where('seats.revoked_ms', 'is', null));
      return told.filter(({ event }) => event.type === 'seatRevoked').map(({ seat }) => seat);
    },
    async revokedUntold() {
      const told = await toldOf(seatRows(db).where('seats.revoked_ms', 'is not', null));
      const gone = new Set(told.filter(({ event }) => event.type === 'seatRevoked').map(({ seat }) => seat.id));
      const came = told.filter(({ event }) => event.type === 'seatTaken').map(({ seat }) => seat);
      return came.filter(({ id }) => !gone.has(id));
    },
    async mentoringUntold() {
      const supervising = seatRows(db).where('seats.role', '=', 'supervisor').where('seats.revoked_ms', 'is', null);
      const last = new Map<SeatId, { readonly seat: SeatRow; readonly mentoring: boolean }>();
      for (const { seat, event } of await toldOf(supervising))
        if (event.type !== 'seatRevoked') last.set(seat.id, { seat, mentoring: event.mentoring ?? false });
      return [...last.values()].filter(({ seat, mentoring }) => seat.mentoring !== mentoring).map(({ seat }) => seat);
    },
  };
}

const seatTypes = ['seatTaken', 'seatRevoked', 'mentoringChanged'] as const;
type SeatEvent = Extract<SessionEvent, { readonly type: (typeof seatTypes)[number] }>;

interface Told {
  readonly seat: SeatRow;
  readonly event: SeatEvent;
}

/** What the log says of these seats, in its order. */
async function toldOf(seats: ReturnType<typeof seatRows>): Promise<readonly Told[]> {
  const rows = await seats
    .innerJoin('events', 'events.session_id', 'seats.session_id')
    .select('events.event_json')
    .where('events.type', 'in', seatTypes)
    .orderBy('events.session_id')
    .orderBy('events.seq')
    .execute();
  return rows.flatMap((row) => {
    const event = sessionEventSchema.parse(JSON.parse(row.event_json));
    return isOfSeat(event) && event.seatId === row.id ? [{ seat: parseSeat(row), event }] : [];
  });
}

function isOfSeat(event: SessionEvent): event is SeatEvent {
  return seatTypes.some((type) => type === event.type);
}
