import { z } from 'zod';
import { speakerSchema } from '../codebook/code.ts';
import type { Codebook } from '../codebook/codebook.ts';
import { codesWithin, familyOfCode } from '../codebook/familyCode.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { RatedTag, Rater, RatingTable, TableTrack } from '../report/ratingTable.ts';
import { type CsvRow, csvRows, type RowProblem } from './csvRows.ts';

const required = ['rater', 'code', 'start_s'] as const;
const optional = ['end_s', 'speaker', 'volley', 'note'] as const;

type Column = (typeof required)[number] | (typeof optional)[number];
type Header = ReadonlyMap<Column, number>;

export type TagTable = {
  readonly table: RatingTable;
  /** Names in the header that mean nothing here; their columns were not read. */
  readonly unknownColumns: readonly string[];
};

const columnSchema = z.enum([...required, ...optional]);

function headerOf(row: CsvRow): { header: Header; unknownColumns: readonly string[]; problems: readonly RowProblem[] } {
  const names = row.fields.map((field) => field.trim().toLowerCase());
  const header = new Map<Column, number>();
  const problems: RowProblem[] = [];
  names.forEach((name, index) => {
    const column = columnSchema.safeParse(name).data;
    if (column === undefined) return;
    if (header.has(column))
      problems.push({ line: row.line, column: index + 1, message: `column "${name}" stands twice` });
    else header.set(column, index);
  });
  for (const name of required) {
    if (!header.has(name))
      problems.push({ line: row.line, column: names.length + 1, message: `missing column "${name}"` });
  }
  const unknownColumns = names.filter((name) => name !== '' && !columnSchema.safeParse(name).success);
  return { header, unknownColumns, problems };
}

/** Reads the fields of one row; what is wrong is collected, so that all of it can be told at once. */
function rowReader(row: CsvRow, header: Header, misfits: readonly RowProblem[]) {
  const problems: RowProblem[] = [...misfits];
  const text = (name: Column) => row.fields[header.get(name) ?? -1]?.trim() ?? '';
  const wrong = (name: Column, message: string): undefined => {
    if ((header.get(name) ?? 0) < row.fields.length)
      problems.push({ line: row.line, column: (header.get(name) ?? 0) + 1, message: `${name}: ${message}` });
  };
  const needed = (name: Column) => {
    if (text(name).includes('\n')) return wrong(name, 'broken quoting: the field runs over several lines');
    return text(name) === '' ? wrong(name, 'is empty') : text(name);
  };
  /** Seconds, written as a decimal number, in whole milliseconds. */
  const time = (name: Column) => {
    const ms = /^(\d+\.?\d*|\.\d+)$/.test(text(name)) ? Math.round(Number(text(name)) * 1000) : Number.NaN;
    return Number.isSafeInteger(ms) ? ms : wrong(name, `bad time "${text(name)}": expected seconds, such as 83.5`);
  };
  return { problems, text, wrong, needed, time };
}

type RowReader = ReturnType<typeof rowReader>;
type TagRow = { readonly rater: string; readonly tag: RatedTag };

function speakerOf(reader: RowReader): RatedTag['speaker'] {
  const text = reader.text('speaker');
  const speaker = speakerSchema.safeParse(text.toLowerCase()).data;
  if (text === '' || speaker !== undefined) return speaker;
  return reader.wrong('speaker', `unknown speaker "${text}": expected practitioner or client`);
}

function codeOf(reader: RowReader, book: Codebook): string | undefined {
  const code = reader.needed('code');
  if (code === undefined || book.codes.some(({ id }) => id === code)) return code;
  const isCoarse = familyOfCode(code) !== undefined && codesWithin(book, code).length > 0;
  if (isCoarse) return code;
  return reader.wrong('code', `unknown code "${code}": the codebook ${book.id} has none of that name`);
}

function endOf(reader: RowReader, startMs: number | undefined): number | null | undefined {
  if (reader.text('end_s') === '') return null;
  const endMs = reader.time('end_s');
  if (endMs === undefined || startMs === undefined || endMs >= startMs) return endMs;
  return reader.wrong('end_s', `bad time "${reader.text('end_s')}": it lies before start_s`);
}

/** A row has as many fields as the header; empty ones behind them do no harm. */
function widthProblems({ line, fields }: CsvRow, header: Header, width: number): readonly RowProblem[] {
  const missing = [...header].filter(([, index]) => index >= fields.length);
  const more = fields.findIndex((field, index) => index >= width && field.trim() !== '');
  return [
    ...missing.map(([name, index]) => ({ line, column: index + 1, message: `${name}: missing column` })),
    ...(more === -1 ? [] : [{ line, column: more + 1, message: `too many columns: the header has ${width}` }]),
  ];
}

function tagRow(row: CsvRow, header: Header, width: number, book: Codebook): Result<TagRow, readonly RowProblem[]> {
  const reader = rowReader(row, header, widthProblems(row, header, width));
  const rater = reader.needed('rater');
  const code = codeOf(reader, book);
  const startMs = reader.time('start_s');
  const endMs = endOf(reader, startMs);
  const speaker = speakerOf(reader);
  const volley = reader.text('volley');
  if (reader.problems.length > 0 || rater === undefined || code === undefined) return err(reader.problems);
  if (startMs === undefined || endMs === undefined) return err(reader.problems);
  const tag = { code, startMs, endMs, ...(speaker && { speaker }), ...(volley === '' ? {} : { volley }) };
  return ok({ rater, tag });
}

function ratersOf(rows: readonly TagRow[]): readonly Rater[] {
  const tags = new Map<string, RatedTag[]>();
  for (const { rater, tag } of rows) {
    const known = tags.get(rater);
    if (known === undefined) tags.set(rater, [tag]);
    else known.push(tag);
  }
  return [...tags].map(([id, own]) => ({ id, group: null, tags: own, exposure: 'full', ratings: [] }));
}

function trackOf(raters: readonly Rater[]): TableTrack {
  const named = new Set(raters.flatMap(({ tags }) => tags.flatMap(({ volley }) => volley ?? [])));
  return { source: named.size === 0 ? 'none' : 'column', turns: [], volleys: named.size };
}

function inOrder(problems: readonly RowProblem[]): readonly RowProblem[] {
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
}

/**
 * Reads a table of tags: `rater,code,start_s` and optionally `end_s,speaker,volley,note`, under a header, in any order.
 * Either the whole table, or everything that is wrong with it. Notes are not kept: a report has no use for them.
 */
export function parseTagTable(text: string, codebook: Codebook): Result<TagTable, readonly RowProblem[]> {
  const { rows, problems: broken } = csvRows(text);
  const [first, ...rest] = rows;
  if (first === undefined) {
    const message = `no header row: expected ${required.join(',')}`;
    return err(broken.length > 0 ? broken : [{ line: 1, column: 1, message }]);
  }
  const { header, unknownColumns, problems } = headerOf(first);
  if (broken.some(({ line }) => line < first.line)) return err(broken);
  if (problems.length > 0) return err(inOrder([...broken, ...problems]));
  const read = rest.map((row) => tagRow(row, header, first.fields.length, codebook));
  const wrong = [...broken, ...read.flatMap((row) => (row.ok ? [] : row.error))];
  if (wrong.length > 0) return err(inOrder(wrong));
  const raters = ratersOf(read.flatMap((row) => (row.ok ? [row.value] : [])));
  return ok({ table: { codebook, durationMs: null, pauses: [], track: trackOf(raters), raters }, unknownColumns });
}
