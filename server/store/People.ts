import type { PersonId } from '@fishbowl/shared/core/ids';

export type AccountRole = 'admin' | 'instructor';

export interface Account {
  readonly personId: PersonId;
  /** Null once the person has been erased. */
  readonly name: string | null;
  /** Casefolded by the caller. */
  readonly login: string;
  readonly passwordHash: string;
  readonly role: AccountRole;
}

export interface NewAccount extends Account {
  readonly name: string;
  readonly createdMs: number;
}

/** Who people are: the only place where names stand, so that they can be erased. */
export interface People {
  hasAccounts(): Promise<boolean>;
  /** False, and nothing is kept, if there is an account already. */
  addFirstAccount(account: NewAccount): Promise<boolean>;
  accountByLogin(login: string): Promise<Account | undefined>;
  account(personId: PersonId): Promise<Account | undefined>;
  /** The name goes; the row stays, so that seats still have somebody in them. */
  erase(personId: PersonId, erasedMs: number): Promise<void>;
}
