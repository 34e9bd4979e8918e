import { err, ok, type Result } from '@fishbowl/shared/core/result';
import { parseTagTable } from '@fishbowl/shared/interchange/tagTable';
import type { RatingTable } from '@fishbowl/shared/report/ratingTable';
import { report, reportJsonSchema } from '@fishbowl/shared/report/report';
import { type ReadText, readCodebook } from './readCodebook.ts';
import { named, readSession } from './readSession.ts';
import { type ReportArguments, reportArguments, reportUsage } from './reportArguments.ts';
import { reportText } from './reportText.ts';

export type ReportRun = { readonly exitCode: 0 | 2; readonly out: string; readonly err: string };

/** What the command needs from its surroundings. */
export type ReportSurroundings = { readonly readText: ReadText };

type Read = {
  readonly table: RatingTable;
  /** What people call the raters, where the table knows them by seat. */
  readonly names: ReadonlyMap<string, string>;
  readonly warnings: readonly string[];
};

function failed(lines: readonly string[]): ReportRun {
  return { exitCode: 2, out: '', err: lines.map((line) => `${line}\n`).join('') };
}

function readSavedSession(file: string, text: string, codebook: string | null): Result<Read, readonly string[]> {
  const session = readSession(file, text);
  if (!session.ok) return session;
  return ok({
    ...session.value,
    warnings: codebook === null ? [] : [`--codebook ${codebook}: not used, the session file brings its own`],
  });
}

function readTagTable(
  file: string,
  text: string,
  codebook: string,
  readText: ReadText,
): Result<Read, readonly string[]> {
  const book = readCodebook(codebook, readText);
  if (!book.ok) return book;
  const parsed = parseTagTable(text, book.value);
  if (!parsed.ok) {
    return err(parsed.error.map(({ line, column, message }) => `${file}: line ${line}, column ${column}: ${message}`));
  }
  const { table, unknownColumns } = parsed.value;
  return ok({
    table,
    names: new Map(),
    warnings: unknownColumns.map((name) => `${file}: column "${name}" is not known and was not read`),
  });
}

function readFile(file: string, { codebook }: ReportArguments, surroundings: ReportSurroundings) {
  const text = surroundings.readText(file);
  if (text === null) return err([`${file}: no such file, or it cannot be read`]);
  if (/^\uFEFF?\s*\{/.test(text)) return readSavedSession(file, text, codebook);
  if (codebook === null) return err(['--codebook: which codebook are these tags from?']);
  return readTagTable(file, text, codebook, surroundings.readText);
}

/** The report command without its process: what it prints where, and how it ends. */
export function runReport(args: readonly string[], surroundings: ReportSurroundings): ReportRun {
  const parsed = reportArguments(args);
  if (!parsed.ok) return failed([parsed.error, '', reportUsage.trimEnd()]);
  const { file, toleranceMs, json, schema, help } = parsed.value;
  if (schema) return { exitCode: 0, out: `${JSON.stringify(reportJsonSchema(), null, 2)}\n`, err: '' };
  if (help || file === null) return { exitCode: 0, out: reportUsage, err: '' };
  const read = readFile(file, parsed.value, surroundings);
  if (!read.ok) return failed(read.error);
  const { table, names, warnings } = read.value;
  const result = report(json ? table : named(table, names), { toleranceMs });
  const out = json ? `${JSON.stringify(result, null, 2)}\n` : reportText(result, table.codebook);
  return { exitCode: 0, out, err: warnings.map((line) => `${line}\n`).join('') };
}
