import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import type { AuthDeps } from '../auth/AuthDeps.ts';
import type { TryCounter } from '../auth/TryCounter.ts';
import type { SessionDoor } from '../session/SessionDoor.ts';
import type { Asking } from './Asking.ts';
import type { Cookies } from './Cookies.ts';

export interface RouteDeps {
  readonly auth: AuthDeps;
  readonly codebooks: readonly Codebook[];
  readonly asking: Asking;
  readonly cookies: Cookies;
  readonly tries: TryCounter;
  readonly sessions: SessionDoor;
  readonly version: string;
  /** Can calls be held here, now? */
  readonly mediaAvailable: () => boolean;
}
