import type { Records, Store } from '../store/Store.ts';
import type { Passwords } from './passwords.ts';
import type { RandomBytes } from './tokens.ts';

/** What knowing people takes. */
export interface AuthDeps {
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly nowMs: () => number;
  readonly random: RandomBytes;
  /** The installation's own; see `secretKey`. */
  readonly secret: Buffer;
  readonly passwords: Passwords;
}

/** The same for whoever asks nothing but records: those of a transaction, or all. */
export interface AuthWithin extends Omit<AuthDeps, 'store'> {
  readonly store: Records;
}
