import type { AccountRole } from '@fishbowl/shared/access/accountRole';
import type { PersonId } from '@fishbowl/shared/core/ids';

export interface Account {
  readonly personId: PersonId;
  /** Null once the person has been erased. */
  readonly name: string | null;
  /** Casefolded by the caller. */
  readonly login: string;
  /** Null: none chosen yet, so that nobody can sign in. */
  readonly passwordHash: string | null;
  readonly role: AccountRole;
  /** Goes up with each edit. */
  readonly version: number;
}

export interface NewAccount extends Omit<Account, 'version'> {
  readonly name: string;
  readonly createdMs: number;
}

/** An account as it is listed. */
export interface PersonRow extends Account {
  readonly createdMs: number;
  /** Of the newest use of a sign-in. */
  readonly lastSeenMs: number | null;
}

export interface NewPasswordLink {
  readonly tokenHash: string;
  readonly personId: PersonId;
  readonly expiresMs: number;
  /** Who was given it to hand on. Null: whoever runs the installation. */
  readonly madeBy: PersonId | null;
}

export type AccountEdit = Pick<NewAccount, 'name' | 'login' | 'role'>;

/** How much there is of a person. */
export interface Traces {
  readonly signIns: number;
  /** In which they are, were, or ask to be. */
  readonly courses: number;
  readonly seats: number;
  /** Notes, reflections and cues, as far as they are not erased. */
  readonly texts: number;
  /** What their seats did, tags included. */
  readonly events: number;
  readonly tags: number;
}

/** Who people are: the only place where names stand, so that they can be erased. */
export interface People {
  hasAccounts(): Promise<boolean>;
  /** False, and nothing is kept, if there is an account already. */
  addFirstAccount(account: NewAccount): Promise<boolean>;
  /** False, and nothing is kept, if the login belongs to somebody. */
  addAccount(account: NewAccount): Promise<boolean>;
  /** False, and nothing is kept, if one of the logins belongs to somebody. */
  addAccounts(accounts: readonly NewAccount[]): Promise<boolean>;
  /** By name. Guests are not listed. */
  list(): Promise<readonly PersonRow[]>;
  person(personId: PersonId): Promise<PersonRow | undefined>;
  /** A guest's too. Null once erased; undefined for nobody. */
  nameOf(personId: PersonId): Promise<string | null | undefined>;
  accountByLogin(login: string): Promise<Account | undefined>;
  /** Those of them who have an account. */
  accountsByLogin(logins: readonly string[]): Promise<readonly Account[]>;
  account(personId: PersonId): Promise<Account | undefined>;
  /** Nothing is changed unless it says `edited`. `changed`: `version` is not the newest. `lastAdmin`: nobody else is one. */
  edit(
    personId: PersonId,
    edit: AccountEdit,
    version: number,
  ): Promise<'edited' | 'changed' | 'loginTaken' | 'lastAdmin' | 'missing'>;
  /** False, and nothing is kept, for somebody who was erased. */
  rename(personId: PersonId, name: string): Promise<boolean>;
  /**
   * All sign-ins of the person end, but for the one that is named, and so does all that lets a browser into a seat of theirs.
   * Unused password links go.
   */
  setPassword(personId: PersonId, passwordHash: string, nowMs: number, exceptSignInId?: string): Promise<void>;
  /** The only ones from now on: those these persons had before lead nowhere. */
  setPasswordLinks(links: readonly NewPasswordLink[]): Promise<void>;
  /** Those to this person's password, or those that this person was given: they lead nowhere any more. */
  endPasswordLinks(which: { readonly of: PersonId } | { readonly madeBy: PersonId }): Promise<void>;
  /** Whose it is, while it leads somewhere. */
  passwordLink(tokenHash: string, nowMs: number): Promise<PersonId | undefined>;
  /**
   * The name, the account, the sign-ins, the words and the ways in go, and the person is noted as erased. The bare row stays,
   * so that seats still have somebody in them; no link leads to those any more. What the audit record says is `Audit.erase`'s.
   */
  erase(personId: PersonId, erasedMs: number): Promise<void>;
  /** Whether they are noted as erased. */
  isErased(personId: PersonId): Promise<boolean>;
  traces(personId: PersonId): Promise<Traces>;
  /** The guests they were before they kept those seats in their account: an older backup knows them by other names. */
  guestsOf(personId: PersonId): Promise<readonly PersonId[]>;
}
