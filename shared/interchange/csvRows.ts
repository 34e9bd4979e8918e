/** One thing that is wrong in a text of rows. Lines and columns (fields of a row) count from 1. */
export type RowProblem = { readonly line: number; readonly column: number; readonly message: string };

export type CsvRow = { readonly line: number; readonly fields: readonly string[] };

type Cursor = { place: number; line: number };

/** The separator that the first line uses: a comma, or what spreadsheets write in some countries. */
function separatorOf(text: string): string {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  return [',', ';', '\t'].find((separator) => first.includes(separator)) ?? ',';
}

/** Reads a field in quotes, the cursor on the first of them. Null: the closing quote is missing or something follows it. */
function quoted(text: string, cursor: Cursor, separator: string): string | null {
  let value = '';
  cursor.place += 1;
  for (;;) {
    const close = text.indexOf('"', cursor.place);
    if (close === -1) return null;
    const part = text.slice(cursor.place, close);
    value += part;
    cursor.line += part.split('\n').length - 1;
    cursor.place = close + 1;
    if (text[cursor.place] !== '"') break;
    value += '"';
    cursor.place += 1;
  }
  const next = text[cursor.place];
  return next === undefined || next === separator || next === '\r' || next === '\n' ? value : null;
}

function plain(text: string, cursor: Cursor, separator: string): string | null {
  const start = cursor.place;
  while (cursor.place < text.length && ![separator, '\r', '\n'].includes(text[cursor.place] ?? '')) cursor.place += 1;
  const value = text.slice(start, cursor.place);
  return value.includes('"') ? null : value;
}

/** Moves to the start of the next line. */
function skipLine(text: string, cursor: Cursor): void {
  const end = text.indexOf('\n', cursor.place);
  cursor.place = end === -1 ? text.length : end + 1;
  cursor.line += 1;
}

type RowRead = { readonly row: CsvRow } | { readonly problem: RowProblem };

/** Reads one row, or says where its quoting breaks and goes on with the line after the one on which it began. */
function readRow(text: string, cursor: Cursor, separator: string): RowRead {
  const begin = { ...cursor };
  const fields: string[] = [];
  for (;;) {
    const field = text[cursor.place] === '"' ? quoted(text, cursor, separator) : plain(text, cursor, separator);
    if (field === null) {
      Object.assign(cursor, begin);
      skipLine(text, cursor);
      const message = 'broken quoting: a quoted field ends with one quote, and has "" for a quote inside';
      return { problem: { line: begin.line, column: fields.length + 1, message } };
    }
    fields.push(field);
    if (text[cursor.place] !== separator) break;
    cursor.place += 1;
  }
  skipLine(text, cursor);
  return { row: { line: begin.line, fields } };
}

/**
 * The rows of a text of comma-separated values (RFC 4180; also with semicolons or tabs, a byte order mark, any line ends).
 * Empty lines are left out. A row with broken quoting is a problem, and reading goes on behind it.
 */
export function csvRows(source: string): {
  readonly rows: readonly CsvRow[];
  readonly problems: readonly RowProblem[];
} {
  const text = source.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const separator = separatorOf(text);
  const cursor = { place: 0, line: 1 };
  const rows: CsvRow[] = [];
  const problems: RowProblem[] = [];
  while (cursor.place < text.length) {
    const read = readRow(text, cursor, separator);
    if ('problem' in read) problems.push(read.problem);
    else if (read.row.fields.some((field) => field.trim() !== '')) rows.push(read.row);
  }
  return { rows, problems };
}
