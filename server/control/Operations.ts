import type { Result } from '@fishbowl/shared/core/result';
import type { NewPersonBody } from '@fishbowl/shared/protocol/http/people';
import type { PasswordLink } from '../auth/passwordLinks.ts';

/** What whoever runs the installation does to its store, from this machine only. */
export interface Operations {
  addPerson(person: NewPersonBody): Promise<Result<PasswordLink, 'loginTaken'>>;
  /** A new way to a password for somebody who is there. */
  resetPerson(login: string): Promise<Result<PasswordLink, 'unknown'>>;
  /** A consistent copy of the database into a file that is not there yet. */
  copyTo(file: string): Promise<void>;
  /** Puts a backup into the record. `tables`, `rows`: how much it holds. */
  noteBackup(size: { readonly tables: number; readonly rows: number }): Promise<void>;
}
