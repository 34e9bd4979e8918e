import type { Account } from '../store/People.ts';
import type { Records } from '../store/Store.ts';
import { StoreFailure } from '../store/StoreFailure.ts';
import { signInLimits } from '../store/signInLimits.ts';
import type { AuthDeps } from './AuthDeps.ts';
import { hashOf, newId, newToken } from './tokens.ts';

const noteUseEveryMs = 60_000;

export interface SignedIn {
  readonly signInId: string;
  readonly account: Account;
}

/**
 * The token for the browser to keep; undefined if login and password do not fit, whichever of them is wrong. A password that
 * was changed while it was being checked is wrong (N65).
 */
export async function signIn(
  deps: Omit<AuthDeps, 'secret'>,
  { login, password, userAgent }: { readonly login: string; readonly password: string; readonly userAgent: string },
): Promise<string | undefined> {
  const { store, passwords } = deps;
  const account = await store.people.accountByLogin(login);
  if (!(await passwords.matches(password, account?.passwordHash ?? undefined)) || !account) return undefined;
  return store.atOnce(async (records) => {
    const now = await records.people.account(account.personId);
    if (!now || now.passwordHash !== account.passwordHash) return undefined;
    await records.audit.append({ action: 'signedIn', byId: account.personId }, deps.nowMs());
    return newSignIn({ ...deps, store: records }, now, userAgent);
  });
}

/** Signs a browser in, without asking anything: gives the token for it to keep. */
export async function newSignIn(
  { store, random, nowMs }: Pick<AuthDeps, 'random' | 'nowMs'> & { readonly store: Pick<Records, 'signIns'> },
  { personId }: Account,
  userAgent: string,
): Promise<string> {
  const token = newToken(random);
  const createdMs = nowMs();
  const expiresMs = createdMs + signInLimits.totalMs;
  const row = { id: newId(random), personId, createdMs, lastSeenMs: createdMs, expiresMs };
  await store.signIns.add({ ...row, userAgent: userAgent.slice(0, 120) }, hashOf(token));
  return token;
}

/** Whose token this is, and a note that it was used. */
export async function signedIn(
  { store, nowMs }: Pick<AuthDeps, 'nowMs'> & { readonly store: Pick<Records, 'signIns' | 'people'> },
  token: string,
): Promise<SignedIn | undefined> {
  const now = nowMs();
  const row = await store.signIns.byTokenHash(hashOf(token), now);
  if (!row) return undefined;
  const account = await store.people.account(row.personId);
  if (!account) return undefined;
  if (now - row.lastSeenMs >= noteUseEveryMs) await noted(store.signIns.touch(row.id, now));
  return { signInId: row.id, account };
}

/** Nobody is turned away because the use of a sign-in could not be noted for want of room (L6). */
async function noted(writing: Promise<void>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    if (!(error instanceof StoreFailure && error.isPassing)) throw error;
  }
}
