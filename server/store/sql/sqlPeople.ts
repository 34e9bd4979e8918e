import { personIdSchema } from '@fishbowl/shared/core/ids';
import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import type { Account, People } from '../People.ts';
import type { Tables } from './Tables.ts';

const roleSchema = z.enum(['admin', 'instructor']);

export function sqlPeople(db: Kysely<Tables>): People {
  const accounts = () =>
    db
      .selectFrom('accounts')
      .innerJoin('persons', 'persons.id', 'accounts.person_id')
      .selectAll('accounts')
      .select('name');
  return {
    async hasAccounts() {
      return (await db.selectFrom('accounts').select('person_id').limit(1).executeTakeFirst()) !== undefined;
    },
    addFirstAccount({ personId, name, login, passwordHash, role, createdMs }) {
      return db.transaction().execute(async (tx) => {
        if (await tx.selectFrom('accounts').select('person_id').limit(1).executeTakeFirst()) return false;
        await tx.insertInto('persons').values({ id: personId, name, created_ms: createdMs }).execute();
        await tx
          .insertInto('accounts')
          .values({ person_id: personId, login, password_hash: passwordHash, role })
          .execute();
        return true;
      });
    },
    async accountByLogin(login) {
      return parse(await accounts().where('login', '=', login).executeTakeFirst());
    },
    async account(personId) {
      return parse(await accounts().where('person_id', '=', personId).executeTakeFirst());
    },
    async erase(personId, erasedMs) {
      await db.updateTable('persons').set({ name: null, erased_ms: erasedMs }).where('id', '=', personId).execute();
    },
  };
}

type Row = Selectable<Tables['accounts']> & { readonly name: string | null };

function parse(row: Row | undefined): Account | undefined {
  if (!row) return undefined;
  return {
    personId: personIdSchema.parse(row.person_id),
    name: row.name,
    login: row.login,
    passwordHash: row.password_hash,
    role: roleSchema.parse(row.role),
  };
}
