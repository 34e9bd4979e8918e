import type { TryCounter } from '../auth/TryCounter.ts';
import { wrongPasswords } from '../auth/tryLimits.ts';
import { RequestError, tooMany } from './RequestError.ts';

/** What a password leads to. Throws if it is wrong, or if there were too many wrong ones for this login. */
export async function triedPassword<T>(
  tries: TryCounter,
  login: string,
  work: () => Promise<T | undefined>,
): Promise<T> {
  const against = [wrongPasswords.forAWhile, wrongPasswords.forADay].map((limit) => ({ limit, of: login }));
  const found = await tries.attempt(against, work);
  if (found.ok) return found.value;
  throw found.error === 'tooMany' ? tooMany() : new RequestError('wrongSignIn', 'login and password do not fit');
}
