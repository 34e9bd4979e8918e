import type { Kysely } from 'kysely';
import { signInLimits } from '../signInLimits.ts';
import type { Tables } from './Tables.ts';

/** Those that count: neither revoked nor run out. */
export function standingSignIns(db: Kysely<Tables>, nowMs: number) {
  return db
    .selectFrom('sign_ins')
    .where('revoked_ms', 'is', null)
    .where('expires_ms', '>', nowMs)
    .where('last_seen_ms', '>', nowMs - signInLimits.idleMs);
}
