import type { Account } from '../store/People.ts';
import type { Records } from '../store/Store.ts';
import { StoreFailure } from '../store/StoreFailure.ts';
import { signInLimits } from '../store/signInLimits.ts';
import type { AuthDeps, AuthWithin } from './AuthDeps.ts';
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

type Knowing = Pick<AuthWithin, 'store' | 'nowMs'>;

/** Whose token this is, and a note that it was used. */
export async function signedIn(deps: Knowing, token: string): Promise<SignedIn | undefined> {
  const now = deps.nowMs();
  const found = await stillSignedIn(deps, token);
  if (found && now - found.lastSeenMs >= noteUseEveryMs) await noted(deps.store.signIns.touch(found.signInId, now));
  return found;
}

/** The same without the note: for whoever is only asked once more. */
export async function stillSignedIn(
  { store, nowMs }: Knowing,
  token: string,
): Promise<(SignedIn & { readonly lastSeenMs: number }) | undefined> {
  const row = await store.signIns.byTokenHash(hashOf(token), nowMs());
  const account = row && (await store.people.account(row.personId));
  return row && account && { signInId: row.id, lastSeenMs: row.lastSeenMs, account };
}

/** Nobody is turned away because the use of a sign-in could not be noted for want of room (L6). */
async function noted(writing: Promise<void>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    if (!(error instanceof StoreFailure && error.isPassing)) throw error;
  }
}
