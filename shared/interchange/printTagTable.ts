import type { Speaker } from '../codebook/code.ts';
import { printCsv } from './printCsv.ts';

/** One row of a tag table. Times in whole milliseconds of session time. */
export interface TagRow {
  readonly rater: string;
  readonly code: string;
  readonly startMs: number;
  /** Null for a point, and for a span without an end. */
  readonly endMs: number | null;
  readonly speaker?: Speaker | undefined;
  readonly volley?: string | undefined;
  readonly note?: string | undefined;
}

const header = ['rater', 'code', 'start_s', 'end_s', 'speaker', 'volley', 'note'];

/** A table of tags as `parseTagTable` reads it and spreadsheets open it (RFC 4180). */
export function printTagTable(rows: readonly TagRow[]): string {
  return printCsv([header, ...rows.map(fieldsOf)]);
}

function fieldsOf({ rater, code, startMs, endMs, speaker, volley, note }: TagRow): readonly string[] {
  const end = endMs === null ? '' : seconds(endMs);
  return [rater, code, seconds(startMs), end, speaker ?? '', volley ?? '', note ?? ''];
}

/** Exact, and without needless zeros. */
function seconds(ms: number): string {
  return String(ms / 1000);
}
