import type { Audit } from './Audit.ts';
import type { Courses } from './Courses.ts';
import type { EventLog } from './EventLog.ts';
import type { People } from './People.ts';
import type { RoleLinks } from './RoleLinks.ts';
import type { Seats } from './Seats.ts';
import type { Sessions } from './Sessions.ts';
import type { Settings } from './Settings.ts';
import type { SignIns } from './SignIns.ts';
import type { Texts } from './Texts.ts';
import type { Tries } from './Tries.ts';

/** Rows about people, courses and sessions: all but the logs. */
export interface Records {
  readonly audit: Audit;
  readonly people: People;
  readonly signIns: SignIns;
  readonly courses: Courses;
  readonly sessions: Sessions;
  readonly roleLinks: RoleLinks;
  readonly seats: Seats;
  readonly texts: Texts;
  readonly settings: Settings;
  readonly tries: Tries;
}

/** All that outlives the process. Every engine passes the suite in `tests/server/store/contract`. */
export interface Store extends Records {
  readonly events: EventLog;
  /** All of the work or none of it. Only what `work` is given belongs to it; whatever else asks meanwhile waits. */
  atOnce<T>(work: (records: Records) => Promise<T>): Promise<T>;
  /** A whole and consistent copy, as of the end of it, in a file that is not there yet; others go on meanwhile. */
  copyTo(file: string): Promise<void>;
  /** What was deleted leaves the disk as well. Everybody else waits meanwhile; whoever asks at one moment shares the work. */
  scrub(): Promise<void>;
  /** Waits for what is being written. */
  close(): Promise<void>;
}
