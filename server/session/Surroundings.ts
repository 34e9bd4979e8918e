import type { SessionConfig } from '@fishbowl/shared/session/config';
import type { Context } from '@fishbowl/shared/session/context';

/** What deciding takes from outside the log. */
export interface Surroundings {
  /** Milliseconds since 1970. Never runs backwards while the server runs. */
  wallMs(): number;
  /** What the pinned codebook allows. Null: the session has no config yet. */
  rulesFor(config: SessionConfig | null): Pick<Context, 'codes' | 'selfRatingItems'>;
}
