import type { CsvRow } from '../interchange/csvRows.ts';
import type { RosterProblem } from './roster.ts';

export type RosterColumn = 'name' | 'login' | 'role';

export interface RosterHeader {
  /** How many cells a row has. */
  readonly width: number;
  readonly at: ReadonlyMap<RosterColumn, number>;
  /** As they are called in the file, for whoever looks for a mistake. */
  readonly names: readonly string[];
}

/** Which column is which; all others are not read. `email` stands for `login` where there is no column of that name. */
export function rosterHeader({ line, fields }: CsvRow): {
  readonly header: RosterHeader;
  readonly problems: readonly RosterProblem[];
} {
  const names = fields.map((field) => field.trim().toLowerCase());
  const loginName = names.includes('login') ? 'login' : 'email';
  const wanted = { name: 'name', login: loginName, role: 'role' } as const;
  const at = new Map<RosterColumn, number>();
  const problems: RosterProblem[] = [];
  for (const column of ['name', 'login', 'role'] as const) {
    const index = names.indexOf(wanted[column]);
    if (index >= 0) at.set(column, index);
    else if (column !== 'role') problems.push({ line, column, message: missing(column) });
    if (index >= 0 && names.lastIndexOf(wanted[column]) > index)
      problems.push({ line, column: wanted[column], message: `the column "${wanted[column]}" stands there twice` });
  }
  return { header: { width: fields.length, at, names }, problems };
}

function missing(column: 'name' | 'login'): string {
  const what = column === 'login' ? '"login" (or "email")' : '"name"';
  return `there is no column ${what}: the first row names the columns, such as name,login,role`;
}
