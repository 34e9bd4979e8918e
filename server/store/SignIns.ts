import type { PersonId } from '@fishbowl/shared/core/ids';

export interface SignIn {
  /** Public: names the sign-in in the list of one's own. Not the secret in the cookie. */
  readonly id: string;
  readonly personId: PersonId;
  readonly createdMs: number;
  readonly lastSeenMs: number;
  /** It ends here, however busy it is. */
  readonly expiresMs: number;
  /** So that people recognise their own devices. Cut short. */
  readonly userAgent: string;
}

export interface SignIns {
  add(signIn: SignIn, tokenHash: string): Promise<void>;
  /** Those that were revoked or have run out are not found. */
  byTokenHash(tokenHash: string, nowMs: number): Promise<SignIn | undefined>;
  touch(id: string, lastSeenMs: number): Promise<void>;
  /** Those that are neither revoked nor at their end, newest first. */
  list(personId: PersonId, nowMs: number): Promise<readonly SignIn[]>;
  /** The seats that were taken by it in its browser are left as well, also where they were handed to another device. False if this person has no such sign-in. */
  revoke(personId: PersonId, id: string, revokedMs: number): Promise<boolean>;
  /**
   * Nobody is signed in any more, with the seats that were taken by it; no link to a password, nor one to another device,
   * leads anywhere.
   */
  forgetAll(): Promise<void>;
}
