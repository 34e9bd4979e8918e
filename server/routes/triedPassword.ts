import type { TryCounter } from '../auth/TryCounter.ts';
import { wrongPasswords } from '../auth/tryLimits.ts';
import { tooMany, wrongSignIn } from './RequestError.ts';

/** What a password leads to. Throws if it is wrong, or if there were too many wrong ones for this login or from this address. */
export async function triedPassword<T>(
  tries: TryCounter,
  { login, address }: { readonly login: string; readonly address: string },
  work: () => Promise<T | undefined>,
): Promise<T> {
  const against = [
    { limit: wrongPasswords.fromOne, of: address },
    { limit: wrongPasswords.forAWhile, of: login },
    { limit: wrongPasswords.forADay, of: login },
  ];
  const found = await tries.attempt(against, work);
  if (found.ok) return found.value;
  throw found.error === 'tooMany' ? tooMany() : wrongSignIn();
}
