import type { SeatId } from '@fishbowl/shared/core/ids';
import type { Kysely } from 'kysely';
import type { Claimant } from '../Seats.ts';
import type { Tables } from './Tables.ts';

/** A guest becomes an account: with the seat goes all that hangs on the guest, and the guest's row says whose it is now. */
export async function claimSeat(
  tx: Kysely<Tables>,
  seatId: SeatId,
  { personId, signInId, tokenHash, mentoring }: Claimant,
  nowMs: number,
): Promise<'claimed' | 'alreadySeated' | 'notGuest'> {
  const seat = await tx.selectFrom('seats').selectAll().where('id', '=', seatId).executeTakeFirstOrThrow();
  const guest = seat.person_id;
  const owner = tx.selectFrom('accounts').select('person_id').where('person_id', '=', guest);
  if (await owner.executeTakeFirst()) return 'notGuest';
  const own = await tx
    .selectFrom('seats')
    .select('id')
    .where('session_id', '=', seat.session_id)
    .where('person_id', '=', personId)
    .where('revoked_ms', 'is', null)
    .executeTakeFirst();
  if (own) return 'alreadySeated';
  const kept = await tx
    .updateTable('seat_tokens')
    .set({ sign_in_id: signInId })
    .where('seat_id', '=', seatId)
    .where('token_hash', '=', tokenHash)
    .where('taken_up', '=', 0)
    .executeTakeFirst();
  if (kept.numUpdatedRows === 0n) return 'notGuest';
  // Whoever else has come to the guest's seat need not be its owner.
  await tx.deleteFrom('seat_tokens').where('seat_id', '=', seatId).where('token_hash', '!=', tokenHash).execute();
  await tx.deleteFrom('handoffs').where('seat_id', '=', seatId).execute();
  const owned = { person_id: personId, link_id: null, mentoring: mentoring ? 1 : 0 };
  await tx.updateTable('seats').set(owned).where('id', '=', seatId).execute();
  await tx.updateTable('incident_notes').set({ person_id: personId }).where('person_id', '=', guest).execute();
  await moveRecord(tx, guest, personId);
  const gone = { name: null, erased_ms: nowMs, claimed_by: personId };
  await tx.updateTable('persons').set(gone).where('id', '=', guest).execute();
  return 'claimed';
}

/** What the record tells of one is found under another. The entries themselves stay as they were written. */
async function moveRecord(tx: Kysely<Tables>, from: string, to: string): Promise<void> {
  const entries = await tx.deleteFrom('audit_persons').where('person_id', '=', from).returning('seq').execute();
  for (const { seq } of entries) {
    const row = { seq, person_id: to };
    await tx
      .insertInto('audit_persons')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
