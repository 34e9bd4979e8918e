import { accountRoleSchema } from '@fishbowl/shared/access/accountRole';
import { personIdSchema } from '@fishbowl/shared/core/ids';
import type { Kysely, Selectable } from 'kysely';
import type { Account, AccountEdit, NewAccount, People, PersonRow } from '../People.ts';
import { atOnce } from './atOnce.ts';
import { chunked } from './chunked.ts';
import { sqlErasures } from './sqlErasures.ts';
import { sqlPasswordLinks } from './sqlPasswordLinks.ts';
import type { Tables } from './Tables.ts';

export function sqlPeople(db: Kysely<Tables>): People {
  const accounts = () =>
    db
      .selectFrom('accounts')
      .innerJoin('persons', 'persons.id', 'accounts.person_id')
      .selectAll('accounts')
      .select('persons.name');
  const rows = () =>
    accounts()
      .select('persons.created_ms')
      .select((each) =>
        each
          .selectFrom('sign_ins')
          .select((most) => most.fn.max('last_seen_ms').as('last'))
          .whereRef('sign_ins.person_id', '=', 'accounts.person_id')
          .as('last_seen_ms'),
      );
  return {
    ...sqlErasures(db),
    ...sqlPasswordLinks(db),
    async hasAccounts() {
      return (await db.selectFrom('accounts').select('person_id').limit(1).executeTakeFirst()) !== undefined;
    },
    addFirstAccount: (account) =>
      atOnce(db, async (tx) => {
        if (await tx.selectFrom('accounts').select('person_id').limit(1).executeTakeFirst()) return false;
        return add(tx, [account]);
      }),
    addAccount: (account) => atOnce(db, (tx) => add(tx, [account])),
    addAccounts: (all) => atOnce(db, (tx) => add(tx, all)),
    async list() {
      return (await rows().orderBy('persons.name').orderBy('accounts.login').execute()).map(parsePerson);
    },
    async person(personId) {
      const row = await rows().where('accounts.person_id', '=', personId).executeTakeFirst();
      return row && parsePerson(row);
    },
    async nameOf(personId) {
      const row = await db.selectFrom('persons').select('name').where('id', '=', personId).executeTakeFirst();
      return row?.name;
    },
    async accountByLogin(login) {
      const row = await accounts().where('login', '=', login).executeTakeFirst();
      return row && parse(row);
    },
    async accountsByLogin(logins) {
      const found: Account[] = [];
      for (const some of chunked(logins)) {
        found.push(...(await accounts().where('login', 'in', some).execute()).map(parse));
      }
      return found;
    },
    async account(personId) {
      const row = await accounts().where('person_id', '=', personId).executeTakeFirst();
      return row && parse(row);
    },
    edit: (personId, edit, version) => atOnce(db, (tx) => change(tx, personId, edit, version)),
    async rename(personId, name) {
      const { numUpdatedRows } = await db
        .updateTable('persons')
        .set({ name })
        .where('id', '=', personId)
        .where('erased_ms', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    setPassword: (personId, passwordHash, nowMs, exceptSignInId) =>
      atOnce(db, async (tx) => {
        const hash = { password_hash: passwordHash };
        await tx.updateTable('accounts').set(hash).where('person_id', '=', personId).execute();
        await tx.deleteFrom('password_links').where('person_id', '=', personId).execute();
        await endSignIns(tx, personId, nowMs, exceptSignInId);
      }),
  };
}

/** All logins are looked at before anybody is added: whoever called may go on in the same piece of work. */
async function add(tx: Kysely<Tables>, all: readonly NewAccount[]): Promise<boolean> {
  for (const some of chunked(all.map(({ login }) => login))) {
    const taken = tx.selectFrom('accounts').select('person_id').where('login', 'in', some).limit(1);
    if (await taken.executeTakeFirst()) return false;
  }
  for (const some of chunked(all)) {
    const persons = some.map(({ personId, name, createdMs }) => ({ id: personId, name, created_ms: createdMs }));
    const accounts = some.map(({ personId, login, passwordHash, role }) => {
      return { person_id: personId, login, password_hash: passwordHash ?? '', role };
    });
    await tx.insertInto('persons').values(persons).execute();
    await tx.insertInto('accounts').values(accounts).execute();
  }
  return true;
}

async function holds(tx: Kysely<Tables>, login: string): Promise<string | undefined> {
  const row = await tx.selectFrom('accounts').select('person_id').where('login', '=', login).executeTakeFirst();
  return row?.person_id;
}

async function change(tx: Kysely<Tables>, personId: string, { name, login, role }: AccountEdit, version: number) {
  const old = await tx.selectFrom('accounts').selectAll().where('person_id', '=', personId).executeTakeFirst();
  if (!old) return 'missing';
  if (old.version !== version) return 'changed';
  const holder = await holds(tx, login);
  if (holder !== undefined && holder !== personId) return 'loginTaken';
  if (old.role === 'admin' && role !== 'admin') {
    const admins = await tx.selectFrom('accounts').select('person_id').where('role', '=', 'admin').execute();
    if (admins.length === 1) return 'lastAdmin';
  }
  await tx.updateTable('persons').set({ name }).where('id', '=', personId).execute();
  const edited = { login, role, version: version + 1 };
  await tx.updateTable('accounts').set(edited).where('person_id', '=', personId).execute();
  return 'edited';
}

async function endSignIns(tx: Kysely<Tables>, personId: string, nowMs: number, except = ''): Promise<void> {
  const open = await tx
    .selectFrom('sign_ins')
    .select('id')
    .where('person_id', '=', personId)
    .where('revoked_ms', 'is', null)
    .where('id', '<>', except)
    .execute();
  for (const { id } of open) {
    await tx.updateTable('sign_ins').set({ revoked_ms: nowMs }).where('id', '=', id).execute();
  }
  const seats = tx.selectFrom('seats').select('id').where('person_id', '=', personId);
  for (const table of ['seat_tokens', 'handoffs'] as const) {
    await tx
      .deleteFrom(table)
      .where('seat_id', 'in', seats)
      .where((where) => where.or([where('sign_in_id', 'is', null), where('sign_in_id', '<>', except)]))
      .execute();
  }
}

type Row = Selectable<Tables['accounts']> & { readonly name: string | null };

function parse(row: Row): Account {
  return {
    personId: personIdSchema.parse(row.person_id),
    name: row.name,
    login: row.login,
    passwordHash: row.password_hash === '' ? null : row.password_hash,
    role: accountRoleSchema.parse(row.role),
    version: row.version,
  };
}

function parsePerson(row: Row & { readonly created_ms: number; readonly last_seen_ms: number | null }): PersonRow {
  return { ...parse(row), createdMs: row.created_ms, lastSeenMs: row.last_seen_ms };
}
