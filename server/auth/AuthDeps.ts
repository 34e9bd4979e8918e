import type { Store } from '../store/Store.ts';
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
