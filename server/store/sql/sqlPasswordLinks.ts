import { personIdSchema } from '@fishbowl/shared/core/ids';
import type { Kysely } from 'kysely';
import type { People } from '../People.ts';
import { atOnce } from './atOnce.ts';
import { chunked } from './chunked.ts';
import type { Tables } from './Tables.ts';

/** Ways to a first password, or to a new one. */
export function sqlPasswordLinks(
  db: Kysely<Tables>,
): Pick<People, 'setPasswordLinks' | 'endPasswordLinks' | 'passwordLink'> {
  return {
    setPasswordLinks: (links) =>
      atOnce(db, async (tx) => {
        const rows = links.map(({ tokenHash, personId, expiresMs, madeBy }) => {
          return { token_hash: tokenHash, person_id: personId, expires_ms: expiresMs, made_by: madeBy };
        });
        for (const some of chunked(rows)) {
          const theirs = some.map(({ person_id }) => person_id);
          await tx.deleteFrom('password_links').where('person_id', 'in', theirs).execute();
          await tx.insertInto('password_links').values(some).execute();
        }
      }),
    async endPasswordLinks(which) {
      const links = db.deleteFrom('password_links');
      await ('of' in which
        ? links.where('person_id', '=', which.of)
        : links.where('made_by', '=', which.madeBy)
      ).execute();
    },
    async passwordLink(tokenHash, nowMs) {
      const row = await db
        .selectFrom('password_links')
        .select('person_id')
        .where('token_hash', '=', tokenHash)
        .where('expires_ms', '>', nowMs)
        .executeTakeFirst();
      return row && personIdSchema.parse(row.person_id);
    },
  };
}
