import type { EventLog } from './EventLog.ts';
import type { People } from './People.ts';
import type { RoleLinks } from './RoleLinks.ts';
import type { Seats } from './Seats.ts';
import type { Sessions } from './Sessions.ts';
import type { Settings } from './Settings.ts';
import type { SignIns } from './SignIns.ts';
import type { Texts } from './Texts.ts';

/** All that outlives the process. Every engine passes the suite in `tests/server/store/contract`. */
export interface Store {
  readonly events: EventLog;
  readonly people: People;
  readonly signIns: SignIns;
  readonly sessions: Sessions;
  readonly roleLinks: RoleLinks;
  readonly seats: Seats;
  readonly texts: Texts;
  readonly settings: Settings;
  /** Waits for what is being written. */
  close(): Promise<void>;
}
