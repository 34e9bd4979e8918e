import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import type { AuthDeps } from '../auth/AuthDeps.ts';
import type { TryCounter } from '../auth/TryCounter.ts';
import type { Metrics } from '../metrics/Metrics.ts';
import type { SessionDoor } from '../session/SessionDoor.ts';
import type { SessionSeen } from '../session/sessionSeen.ts';
import type { ErasureLists } from '../store/backup/erasureLists.ts';
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
  /** Beside the store, so that an older backup does not bring back who was erased. */
  readonly erasures: Pick<ErasureLists, 'begin' | 'settle'>;
  /** Has what was erased leave the disk; where that fails it is owed, and tried again. Never rejects. */
  readonly scrub: () => Promise<void>;
  /** Tells the audit record who looks at a session that has ended; to be waited for before anything of it is shown. */
  readonly sessionSeen: SessionSeen;
  /** Can calls be held here, now? */
  readonly mediaAvailable: () => boolean;
  /** Absent: nobody may see how the server does. */
  readonly metrics?: { readonly token: string; readonly of: Metrics };
}
