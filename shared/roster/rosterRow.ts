import { personNameSchema } from '../core/personName.ts';
import type { CsvRow } from '../interchange/csvRows.ts';
import { isFormula } from '../interchange/isFormula.ts';
import { loginSchema } from '../protocol/http/account.ts';
import type { RosterProblem, RosterRow } from './roster.ts';
import type { RosterColumn, RosterHeader } from './rosterHeader.ts';
import { roleWords, rosterRole } from './rosterRole.ts';

const maxLength = 80;
const maxShown = 40;

export interface ReadRow {
  readonly line: number;
  /** What could be read, also beside a problem. */
  readonly name: string | undefined;
  readonly login: string | undefined;
  /** Absent where there is a problem. */
  readonly row?: RosterRow;
  readonly problems: readonly RosterProblem[];
}

/** One person, and all that is wrong with their row. */
export function rosterRow({ line, fields }: CsvRow, header: RosterHeader): ReadRow {
  const problems: RosterProblem[] = [];
  const wrong = (column: RosterColumn, message: string): undefined => {
    problems.push({ line, column: header.names[header.at.get(column) ?? -1] ?? column, message });
  };
  /** What stands in a cell, if it may stand there. */
  const sound = (column: RosterColumn): string | undefined => {
    const cell = fields[header.at.get(column) ?? -1] ?? '';
    if (isFormula(cell)) return wrong(column, 'a cell that begins with = + - @ or a tab could run as a formula');
    if (/[\r\n]/.test(cell.trim())) return wrong(column, 'the cell runs over several lines: is a quote missing?');
    return cell.trim();
  };
  const needed = (column: 'name' | 'login', schema: typeof personNameSchema | typeof loginSchema) => {
    const text = sound(column);
    if (text === undefined) return undefined;
    if (text === '') return wrong(column, 'is empty');
    if (text.length > maxLength) return wrong(column, `is longer than ${maxLength} characters`);
    const { data, error } = schema.safeParse(text);
    const issue = error?.issues[0];
    return data ?? wrong(column, issue?.code === 'custom' ? issue.message : 'is too short');
  };
  const name = needed('name', personNameSchema);
  const login = needed('login', loginSchema);
  const word = sound('role');
  const role = word === undefined ? undefined : (rosterRole(word) ?? wrong('role', unknownRole(word)));
  if (fields.slice(header.width).some((field) => field.trim() !== ''))
    problems.push({ line, column: null, message: `has more cells than the ${header.width} of the first row${hint}` });
  const isWhole = problems.length === 0 && name !== undefined && login !== undefined && role !== undefined;
  return { line, name, login, problems, ...(isWhole && { row: { line, name, login, role } }) };
}

const hint = ': a cell with a comma, semicolon or tab in it belongs in quotes';

function unknownRole(word: string): string {
  const shown = word.length > maxShown ? `${word.slice(0, maxShown)}…` : word;
  return `unknown role "${shown}": expected ${roleWords}, or nothing for a student`;
}
