import type { SessionFile } from '@fishbowl/shared/interchange/sessionFile';
import type { AuditEntryReply } from '@fishbowl/shared/protocol/http/audit';
import type { SeatRow } from '../store/Seats.ts';
import type { OwnText } from './ownTexts.ts';

/** One session of somebody's, as the archive has it. */
export interface ArchivedSession {
  readonly title: string;
  readonly seat: Pick<SeatRow, 'id' | 'role' | 'createdMs' | 'revokedMs'>;
  /** Hidden for an incident. */
  readonly isHidden: boolean;
  /** What they wrote in it, also where the rest of it is not theirs to see. */
  readonly written: readonly OwnText[];
  /** What they may see of it, in a file of its own; null: nothing now. */
  readonly copy: { readonly file: string; readonly session: SessionFile } | null;
}

/** All that is kept about somebody. */
export interface Archived {
  readonly madeMs: number;
  readonly account: {
    readonly name: string;
    readonly login: string;
    readonly role: string;
    readonly createdMs: number;
  };
  readonly signIns: readonly { readonly createdMs: number; readonly lastSeenMs: number; readonly userAgent: string }[];
  readonly courses: readonly { readonly title: string; readonly role: string; readonly status: string }[];
  /** Parts they were given beforehand. */
  readonly places: readonly { readonly session: string; readonly role: string; readonly plannedMs: number | null }[];
  readonly sessions: readonly ArchivedSession[];
  /** What they said when they hid a session or brought it back. */
  readonly incidentNotes: readonly {
    readonly session: string;
    readonly what: string;
    readonly atMs: number;
    readonly note: string;
  }[];
  readonly record: readonly AuditEntryReply[];
}
