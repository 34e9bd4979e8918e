import type { SeatId, SessionId } from '@fishbowl/shared/core/ids';
import type { Kysely } from 'kysely';
import type { NewSeat, Seats } from '../Seats.ts';
import { atOnce } from './atOnce.ts';
import { parseSeat, seatRows } from './seatRows.ts';
import { sqlHandoffs } from './sqlHandoffs.ts';
import type { Tables } from './Tables.ts';

export function sqlSeats(db: Kysely<Tables>): Seats {
  const present = (sessionId: SessionId) =>
    seatRows(db).where('seats.session_id', '=', sessionId).where('seats.revoked_ms', 'is', null);
  return {
    ...sqlHandoffs(db),
    take: (seat) => atOnce(db, (tx) => take(tx, seat)),
    async addToken(seatId, tokenHash, createdMs, signInId) {
      await db
        .insertInto('seat_tokens')
        .values(tokenRow(seatId, tokenHash, createdMs, signInId))
        .execute();
    },
    async byTokenHash(sessionId, tokenHash) {
      const row = await present(sessionId)
        .innerJoin('seat_tokens', 'seat_tokens.seat_id', 'seats.id')
        .where('seat_tokens.token_hash', '=', tokenHash)
        .where((where) =>
          where.or([
            where('seat_tokens.sign_in_id', 'is', null),
            where(
              'seat_tokens.sign_in_id',
              'in',
              db.selectFrom('sign_ins').select('id').where('revoked_ms', 'is', null),
            ),
          ]),
        )
        .executeTakeFirst();
      return row && parseSeat(row);
    },
    async signInOf(tokenHash) {
      const tokens = db.selectFrom('seat_tokens').select('sign_in_id').where('token_hash', '=', tokenHash);
      return (await tokens.executeTakeFirst())?.sign_in_id ?? null;
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
    claim: (...asked) => atOnce(db, (tx) => claim(tx, ...asked)),
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
    revoke: (sessionId, seatId, revokedMs) =>
      atOnce(db, async (tx) => {
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
      }),
  };
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
    .values(tokenRow(id, tokenHash, createdMs, signInId))
    .execute();
  return 'taken';
}

async function claim(
  tx: Kysely<Tables>,
  ...[seatId, personId, signInId, mentoring, nowMs]: Parameters<Seats['claim']>
): ReturnType<Seats['claim']> {
  const seat = await tx.selectFrom('seats').selectAll().where('id', '=', seatId).executeTakeFirstOrThrow();
  const owner = tx.selectFrom('accounts').select('person_id').where('person_id', '=', seat.person_id);
  if (await owner.executeTakeFirst()) return 'notGuest';
  const own = await tx
    .selectFrom('seats')
    .select('id')
    .where('session_id', '=', seat.session_id)
    .where('person_id', '=', personId)
    .where('revoked_ms', 'is', null)
    .executeTakeFirst();
  if (own) return 'alreadySeated';
  const owned = { person_id: personId, mentoring: mentoring ? 1 : 0 };
  await tx.updateTable('seats').set(owned).where('id', '=', seatId).execute();
  for (const table of ['seat_tokens', 'handoffs'] as const)
    await tx.updateTable(table).set({ sign_in_id: signInId }).where('seat_id', '=', seatId).execute();
  const gone = { name: null, erased_ms: nowMs };
  await tx.updateTable('persons').set(gone).where('id', '=', seat.person_id).execute();
  return 'claimed';
}

function tokenRow(seatId: SeatId, tokenHash: string, createdMs: number, signInId: string | undefined) {
  return { token_hash: tokenHash, seat_id: seatId, created_ms: createdMs, sign_in_id: signInId ?? null };
}
