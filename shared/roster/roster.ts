import type { CourseRole } from '../access/courseRole.ts';

/** So many people can be brought in at once. */
export const maxRosterRows = 2_000;

export interface RosterRow {
  /** In the file, from 1; the header is 1. */
  readonly line: number;
  readonly name: string;
  /** As `loginSchema` has it. */
  readonly login: string;
  readonly role: CourseRole;
}

export interface RosterProblem {
  readonly line: number;
  /** As it is called in the file. Null: the row, or the file, as a whole. */
  readonly column: string | null;
  readonly message: string;
}

export interface Roster {
  /** Those without a problem. */
  readonly rows: readonly RosterRow[];
  /** Every one, in the order of the file. */
  readonly problems: readonly RosterProblem[];
}
