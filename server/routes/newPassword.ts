import { isCommonPassword } from '../auth/commonPasswords.ts';
import type { Passwords } from '../auth/passwords.ts';
import { RequestError } from './RequestError.ts';

/** The hash of a password that somebody chooses. Throws where it is one of the first that anybody would try. */
export async function newPasswordHash(passwords: Passwords, password: string): Promise<string> {
  if (isCommonPassword(password)) {
    const problems = [{ path: 'password', message: 'one of the first that anybody would try' }];
    throw new RequestError('invalid', 'this password is too common', { problems });
  }
  return passwords.hash(password);
}
