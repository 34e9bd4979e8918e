import type { Kysely } from 'kysely';
import type { SeatRow, Seats } from '../Seats.ts';
import { atOnce } from './atOnce.ts';
import { holdColumns, parseHold } from './holdColumns.ts';
import { parseSeat, seatRows } from './seatRows.ts';
import { standingSignIns } from './standingSignIns.ts';
import type { Tables } from './Tables.ts';

/** One-time ways to take a seat along to another device. */
export function sqlHandoffs(db: Kysely<Tables>): Pick<Seats, 'addHandoff' | 'useHandoff' | 'endTakenUp'> {
  return {
    addHandoff: ({ tokenHash, seatId, expiresMs, ...hold }, nowMs) =>
      atOnce(db, async (tx) => {
        await tx.deleteFrom('handoffs').where('expires_ms', '<=', nowMs).execute();
        await tx
          .insertInto('handoffs')
          .values({ token_hash: tokenHash, seat_id: seatId, expires_ms: expiresMs, ...holdColumns(hold) })
          .execute();
      }),
    endTakenUp: (sessionId) =>
      atOnce(db, async (tx) => {
        const all = await seatRows(tx).where('seats.session_id', '=', sessionId).execute();
        const ended: SeatRow[] = [];
        for (const row of all) {
          const tokens = await tx
            .deleteFrom('seat_tokens')
            .where('seat_id', '=', row.id)
            .where('taken_up', '=', 1)
            .executeTakeFirst();
          await tx.deleteFrom('handoffs').where('seat_id', '=', row.id).where('taken_up', '=', 1).execute();
          if (tokens.numDeletedRows > 0n) ended.push(parseSeat(row));
        }
        return ended;
      }),
    useHandoff: (tokenHash, nowMs) =>
      atOnce(db, async (tx) => {
        const handoff = await tx
          .deleteFrom('handoffs')
          .where('token_hash', '=', tokenHash)
          .returningAll()
          .executeTakeFirst();
        if (!handoff || handoff.expires_ms <= nowMs) return undefined;
        const hold = parseHold(handoff);
        const signIn = standingSignIns(tx, nowMs)
          .select('id')
          .where('id', '=', hold.signInId ?? '');
        if (hold.signInId !== null && !(await signIn.executeTakeFirst())) return undefined;
        const row = await seatRows(tx)
          .where('seats.id', '=', handoff.seat_id)
          .where('seats.revoked_ms', 'is', null)
          .executeTakeFirst();
        return row && { seat: parseSeat(row), hold };
      }),
  };
}
