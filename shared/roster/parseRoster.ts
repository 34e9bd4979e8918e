import { csvRows } from '../interchange/csvRows.ts';
import { maxRosterRows, type Roster, type RosterProblem } from './roster.ts';
import { type RosterHeader, rosterHeader } from './rosterHeader.ts';
import { type ReadRow, rosterRow } from './rosterRow.ts';

/**
 * Reads a list of people: `name`, `login` (or `email`) and perhaps `role`, under a header, in any order; other columns are
 * not read. Everything that is wrong is told at once.
 */
export function parseRoster(text: string): Roster {
  if (hasControls(text)) return refused('this is not a table as text: save it as CSV');
  const { rows: all, problems: broken } = csvRows(text);
  const [first, ...body] = all;
  const brokenBefore = broken.find(({ line }) => !first || line < first.line);
  if (brokenBefore) return refused(brokenQuoting, brokenBefore.line);
  if (!first) return refused('there is no row that names the columns, such as name,login,role');
  const { header, problems: ofHeader } = rosterHeader(first);
  if (ofHeader.length > 0) return { rows: [], problems: ofHeader };
  const beyond = [...body, ...broken].toSorted((a, b) => a.line - b.line)[maxRosterRows];
  const within = ({ line }: { readonly line: number }) => !beyond || line < beyond.line;
  const read = body.filter(within).map((row) => rosterRow(row, header));
  const problems = [
    ...broken.filter(within).map(({ line, column }) => brokenAt(line, header.names[column - 1] || null)),
    ...read.flatMap((row) => row.problems),
    ...twice(read, header),
    ...(beyond ? [{ line: beyond.line, column: null, message: tooMany }] : []),
  ].toSorted((a, b) => a.line - b.line);
  if (read.length === 0 && problems.length === 0) return refused('there is nobody in this list', first.line);
  const wrong = new Set(problems.map(({ line }) => line));
  return { rows: read.flatMap(({ line, row }) => (row && !wrong.has(line) ? [row] : [])), problems };
}

const brokenQuoting = 'broken quoting: a quoted cell ends with one quote, and has "" for a quote inside';
const tooMany = `more than ${maxRosterRows} people: bring them in by several files`;

function refused(message: string, line = 1): Roster {
  return { rows: [], problems: [{ line, column: null, message }] };
}

function brokenAt(line: number, column: string | null): RosterProblem {
  return { line, column, message: brokenQuoting };
}

/** What no table has, and nearly every other kind of file. */
function hasControls(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for.
  return /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/.test(text);
}

/** One login is one person, and a person is in a list once. */
function twice(read: readonly ReadRow[], { at, names }: RosterHeader): readonly RosterProblem[] {
  const firsts = new Map<string, ReadRow>();
  const column = names[at.get('login') ?? -1] ?? null;
  return read.flatMap((row) => {
    const first = row.login === undefined ? undefined : firsts.get(row.login);
    if (row.login !== undefined && !first) firsts.set(row.login, row);
    if (!first) return [];
    const [one, other] = [first.name, row.name];
    const differ = one !== undefined && other !== undefined && one !== other;
    const names = differ ? `, with different names: "${one}" and "${other}"` : '';
    return [{ line: row.line, column, message: `lines ${first.line} and ${row.line} have the same login${names}` }];
  });
}
