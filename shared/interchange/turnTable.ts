import { type Speaker, speakerSchema } from '../codebook/code.ts';
import { err, ok, type Result } from '../core/result.ts';
import { maxSessionMs } from '../core/sessionMs.ts';
import { maxImportedTurns, type Turn } from '../session/speechEvent.ts';
import { csvRows } from './csvRows.ts';

const columns = ['speaker', 'start_s', 'end_s'] as const;
type Column = (typeof columns)[number];

/** One thing that is wrong; lines and columns count from 1. The words are the reader's. */
export interface TurnProblem {
  readonly line: number;
  readonly column: number;
  readonly what: 'unreadable' | 'missingColumn' | 'twice' | 'speaker' | 'time' | 'order' | 'tooMany' | 'none';
  /** What stands there, or the name that does not. */
  readonly given: string;
}

/** "client", and for the other side what people call them. */
const speakers: Readonly<Record<string, Speaker>> = { student: 'practitioner' };

/** Who spoke when, as rows of `speaker,start_s,end_s`; all that is wrong is told at once. */
export function parseTurnTable(text: string): Result<readonly Turn[], readonly TurnProblem[]> {
  const { rows, problems: misfits } = csvRows(text);
  const [head, ...body] = rows;
  const problems: TurnProblem[] = misfits.map(({ line, column }) => ({ line, column, what: 'unreadable', given: '' }));
  if (!head) return err([...problems, { line: 1, column: 1, what: 'none', given: '' }]);
  const names = head.fields.map((field) => field.trim().toLowerCase());
  for (const name of columns) {
    const places = names.flatMap((each, i) => (each === name ? [i + 1] : []));
    if (places.length === 0)
      problems.push({ line: head.line, column: names.length + 1, what: 'missingColumn', given: name });
    for (const column of places.slice(1)) problems.push({ line: head.line, column, what: 'twice', given: name });
  }
  if (problems.some(({ what }) => what === 'missingColumn')) return err(problems);
  const beyond = body[maxImportedTurns];
  if (beyond) problems.push({ line: beyond.line, column: 1, what: 'tooMany', given: String(body.length) });
  const turns = body.slice(0, maxImportedTurns).flatMap((row) => {
    const read = turnOf(row.fields, names);
    if ('turn' in read) return [read.turn];
    problems.push(...read.wrong.map((problem) => ({ line: row.line, ...problem })));
    return [];
  });
  if (problems.length === 0 && turns.length === 0)
    problems.push({ line: head.line, column: 1, what: 'none', given: '' });
  return problems.length > 0 ? err(problems) : ok(turns);
}

type Read = { readonly turn: Turn } | { readonly wrong: readonly Omit<TurnProblem, 'line'>[] };

function turnOf(fields: readonly string[], names: readonly string[]): Read {
  const place = (name: Column) => names.indexOf(name);
  const text = (name: Column) => fields[place(name)]?.trim() ?? '';
  const speaker = speakerSchema.safeParse(
    speakers[text('speaker').toLowerCase()] ?? text('speaker').toLowerCase(),
  ).data;
  const [fromMs, toMs] = [timeOf(text('start_s')), timeOf(text('end_s'))];
  if (speaker !== undefined && fromMs !== null && toMs !== null && fromMs <= toMs)
    return { turn: { speaker, fromMs, toMs } };
  const wrong = (name: Column, what: TurnProblem['what']) => ({ column: place(name) + 1, what, given: text(name) });
  return {
    wrong: [
      ...(speaker === undefined ? [wrong('speaker', 'speaker')] : []),
      ...(fromMs === null ? [wrong('start_s', 'time')] : []),
      ...(toMs === null ? [wrong('end_s', 'time')] : []),
      ...(fromMs !== null && toMs !== null && fromMs > toMs ? [wrong('end_s', 'order')] : []),
    ],
  };
}

/** Seconds, written as a decimal number, in whole milliseconds. */
function timeOf(text: string): number | null {
  const ms = /^(\d+\.?\d*|\.\d+)$/.test(text) ? Math.round(Number(text) * 1_000) : Number.NaN;
  return Number.isSafeInteger(ms) && ms <= maxSessionMs ? ms : null;
}
