import { type SeatId, seatIdSchema } from '@fishbowl/shared/core/ids';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { CutShort, SeatRow, Seats } from '../Seats.ts';
import { parseSeat, seatRows } from './seatRows.ts';
import type { Tables } from './Tables.ts';

const seatTypes = ['seatTaken', 'seatRevoked', 'mentoringChanged'] as const;
const toldSchema = z.object({
  type: z.enum(seatTypes),
  seatId: seatIdSchema,
  mentoring: z.boolean().optional(),
});

/** What the log says of a seat in the end. */
interface Told {
  readonly revoked: boolean;
  readonly mentoring: boolean;
}

/** Where rows and log differ. Each row and each event is read once: a session may have thousands who came and went. */
export function sqlCutShort(db: Kysely<Tables>): Pick<Seats, 'cutShort'> {
  return {
    async cutShort() {
      const told = await toldOfSeats(db);
      const found = { revokedInLog: [], revokedUntold: [], mentoringUntold: [] } satisfies Lists;
      for (const row of await seatRows(db).orderBy('seats.created_ms').orderBy('seats.id').execute()) {
        const seat = parseSeat(row);
        const inLog = told.get(seat.id);
        if (inLog) listOf(found, seat, inLog)?.push(seat);
      }
      return found;
    },
  };
}

type Lists = { [List in keyof CutShort]: SeatRow[] };

function listOf(found: Lists, seat: SeatRow, told: Told): SeatRow[] | undefined {
  const isRevoked = seat.revokedMs !== null;
  if (isRevoked !== told.revoked) return isRevoked ? found.revokedUntold : found.revokedInLog;
  const isUntold = !isRevoked && seat.role === 'supervisor' && seat.mentoring !== told.mentoring;
  return isUntold ? found.mentoringUntold : undefined;
}

async function toldOfSeats(db: Kysely<Tables>): Promise<ReadonlyMap<SeatId, Told>> {
  const rows = await db
    .selectFrom('events')
    .select('event_json')
    .where('type', 'in', seatTypes)
    .orderBy('session_id')
    .orderBy('seq')
    .execute();
  const told = new Map<SeatId, Told>();
  for (const { event_json } of rows) {
    const { type, seatId, mentoring = false } = toldSchema.parse(JSON.parse(event_json));
    const before = told.get(seatId);
    told.set(
      seatId,
      type === 'seatRevoked'
        ? { mentoring: false, ...before, revoked: true }
        : { revoked: false, ...before, mentoring },
    );
  }
  return told;
}
