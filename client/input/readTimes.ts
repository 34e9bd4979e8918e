import { err, ok, type Result } from '@fishbowl/shared/core/result';
import { readTime } from './readTime.ts';

/** What was typed for a tag's times; `end` null: it has no field, because the span is still open. */
export interface TypedTimes {
  readonly start: string;
  readonly end: string | null;
}

/** Times as shown; `endMs` null for a point and an open span. */
export interface ReadTimes {
  readonly startMs: number;
  readonly endMs: number | null;
}

export type TimesProblem = 'noTime' | 'endFirst' | 'ahead';

/** What was typed, as times; `problem` says what is wrong and in which field. A point may go without an end. */
export function readTimes(
  { start, end }: TypedTimes,
  isPoint: boolean,
  limitMs: number,
): Result<ReadTimes, { readonly field: 'start' | 'end'; readonly problem: TimesProblem }> {
  const startMs = readTime(start);
  if (startMs === null) return err({ field: 'start', problem: 'noTime' });
  if (startMs > limitMs) return err({ field: 'start', problem: 'ahead' });
  if (end === null || (isPoint && end.trim() === '')) return ok({ startMs, endMs: null });
  const endMs = readTime(end);
  if (endMs === null) return err({ field: 'end', problem: 'noTime' });
  if (endMs < startMs) return err({ field: 'end', problem: 'endFirst' });
  return endMs > limitMs ? err({ field: 'end', problem: 'ahead' }) : ok({ startMs, endMs });
}
