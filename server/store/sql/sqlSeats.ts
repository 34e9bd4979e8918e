import { type SeatId, type SessionId, seatIdSchema } from '@fishbowl/shared/core/ids';
import type { Kysely } from 'kysely';
import type { Hold, NewSeat, Seats } from '../Seats.ts';
import { atOnce } from './atOnce.ts';
import { claimSeat } from './claimSeat.ts';
import { holdColumns, parseHold } from './holdColumns.ts';
import { parseSeat, seatRows } from './seatRows.ts';
import { sqlCutShort } from './sqlCutShort.ts';
import { sqlHandoffs } from './sqlHandoffs.ts';
import { standingSignIns } from './standingSignIns.ts';
import type { Tables } from './Tables.ts';

export function sqlSeats(db: Kysely<Tables>): Seats {
  const present = (sessionId: SessionId) =>
    seatRows(db).where('seats.session_id', '=', sessionId).where('seats.revoked_ms', 'is', null);
  return {
    ...sqlHandoffs(db),
    ...sqlCutShort(db),
    take: (seat) => atOnce(db, (tx) => take(tx, seat)),
    addToken: (seatId, tokenHash, createdMs, hold, formerHash = '') =>
      atOnce(db, async (tx) => {
        const former = tx.deleteFrom('seat_tokens').where('seat_id', '=', seatId);
        await former.where('token_hash', '=', formerHash).execute();
        await tx
          .insertInto('seat_tokens')
          .values(tokenRow(seatId, tokenHash, createdMs, hold))
          .execute();
      }),
    async byTokenHash(sessionId, tokenHash, nowMs) {
      const row = await present(sessionId)
        .innerJoin('seat_tokens', 'seat_tokens.seat_id', 'seats.id')
        .select('seat_tokens.taken_up')
        .where('seat_tokens.token_hash', '=', tokenHash)
        .where((where) =>
          where.or([
            where('seat_tokens.sign_in_id', 'is', null),
            where('seat_tokens.sign_in_id', 'in', standingSignIns(db, nowMs).select('id')),
          ]),
        )
        .executeTakeFirst();
      return row && { ...parseSeat(row), takenUp: row.taken_up !== 0 };
    },
    async holdOf(seatId, tokenHash) {
      const row = await db
        .selectFrom('seat_tokens')
        .select(['sign_in_id', 'taken_up'])
        .where('seat_id', '=', seatId)
        .where('token_hash', '=', tokenHash)
        .executeTakeFirst();
      return row && parseHold(row);
    },
    async byPerson(sessionId, personId) {
      const row = await present(sessionId).where('seats.person_id', '=', personId).executeTakeFirst();
      return row && parseSeat(row);
    },
    async ofPerson(personId) {
      const rows = await seatRows(db)
        .where('seats.person_id', '=', personId)
        .orderBy('seats.created_ms')
        .orderBy('seats.id')
        .execute();
      return rows.map(parseSeat);
    },
    claim: (seatId, by, nowMs) => atOnce(db, (tx) => claimSeat(tx, seatId, by, nowMs)),
    async guests(sessionId) {
      const rows = await db
        .selectFrom('seats')
        .innerJoin('persons', 'persons.id', 'seats.person_id')
        .leftJoin('accounts', 'accounts.person_id', 'seats.person_id')
        .select('seats.id')
        .where('seats.session_id', '=', sessionId)
        .where('persons.name', 'is not', null)
        .where('accounts.person_id', 'is', null)
        .execute();
      return new Set(rows.map(({ id }) => seatIdSchema.parse(id)));
    },
    async setMentoring(seatId, mentoring) {
      const set = { mentoring: mentoring ? 1 : 0 };
      await db.updateTable('seats').set(set).where('id', '=', seatId).execute();
    },
    async forSession(sessionId) {
      const rows = await seatRows(db)
        .where('seats.session_id', '=', sessionId)
        .orderBy('seats.created_ms')
        .orderBy('seats.id')
        .execute();
      return rows.map(parseSeat);
    },
    revoke: (...asked) => atOnce(db, (tx) => revoke(tx, ...asked)),
  };
}

async function revoke(
  tx: Kysely<Tables>,
  ...[sessionId, seatId, revokedMs]: Parameters<Seats['revoke']>
): ReturnType<Seats['revoke']> {
  const { numUpdatedRows } = await tx
    .updateTable('seats')
    .set({ revoked_ms: revokedMs })
    .where('id', '=', seatId)
    .where('session_id', '=', sessionId)
    .where('revoked_ms', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return undefined;
  await tx.deleteFrom('seat_tokens').where('seat_id', '=', seatId).execute();
  await tx.deleteFrom('handoffs').where('seat_id', '=', seatId).execute();
  return parseSeat(await seatRows(tx).where('seats.id', '=', seatId).executeTakeFirstOrThrow());
}

async function take(tx: Kysely<Tables>, seat: NewSeat): Promise<'taken' | 'roleTaken' | 'alreadySeated'> {
  const sitting = await tx
    .selectFrom('seats')
    .select(['person_id', 'role'])
    .where('session_id', '=', seat.sessionId)
    .where('revoked_ms', 'is', null)
    .execute();
  if (sitting.some(({ person_id }) => person_id === seat.personId)) return 'alreadySeated';
  if (sitting.filter(({ role }) => role === seat.role).length >= seat.capacity) return 'roleTaken';
  const { id, sessionId, personId, role, alias, linkId, createdMs, mentoring, guestName, tokenHash, signInId } = seat;
  if (guestName !== undefined) {
    await tx.insertInto('persons').values({ id: personId, name: guestName, created_ms: createdMs }).execute();
  }
  await tx
    .insertInto('seats')
    .values({
      id,
      session_id: sessionId,
      person_id: personId,
      role,
      alias,
      link_id: linkId,
      created_ms: createdMs,
      mentoring: mentoring ? 1 : 0,
    })
    .execute();
  await tx
    .insertInto('seat_tokens')
    .values(tokenRow(id, tokenHash, createdMs, { signInId: signInId ?? null, takenUp: false }))
    .execute();
  return 'taken';
}

function tokenRow(seatId: SeatId, tokenHash: string, createdMs: number, hold: Hold) {
  return { token_hash: tokenHash, seat_id: seatId, created_ms: createdMs, ...holdColumns(hold) };
}
