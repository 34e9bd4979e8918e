import { fullExposureShare } from '../session/watchesUnderAlias.ts';
import type { Interval, Rater, RatingTable, Watch } from './ratingTable.ts';

function inside({ startMs, endMs }: Interval, atMs: number): boolean {
  return startMs <= atMs && (endMs === null || atMs < endMs);
}

function isFor(watch: Watch, code: string): boolean {
  return watch.codes === 'all' || watch.codes.includes(code);
}

/** Whether the rater was asked to watch for this code at this moment. */
export function watches({ exposure }: Rater, code: string, atMs: number): boolean {
  return exposure === 'full' || exposure.some((watch) => isFor(watch, code) && inside(watch, atMs));
}

export function isPaused({ pauses }: RatingTable, atMs: number): boolean {
  return pauses.some((pause) => inside(pause, atMs));
}

/** The session's end: as the table says, else the last thing that it knows of. */
function endOf(table: RatingTable): number {
  if (table.durationMs !== null) return table.durationMs;
  const known = table.raters.flatMap(({ tags, exposure }) => [
    ...tags.map(({ startMs, endMs }) => endMs ?? startMs),
    ...(exposure === 'full' ? [] : exposure.map(({ startMs, endMs }) => endMs ?? startMs)),
  ]);
  return known.reduce((last, ms) => Math.max(last, ms), 0);
}

type Stretch = { readonly startMs: number; readonly endMs: number };

/** The intervals without overlaps, in order, cut to the session. */
function merged(intervals: readonly Interval[], endMs: number): readonly Stretch[] {
  const cut = intervals.map((interval) => ({
    startMs: Math.max(0, interval.startMs),
    endMs: Math.min(endMs, interval.endMs ?? endMs),
  }));
  const stretches: Stretch[] = [];
  for (const next of cut.toSorted((a, b) => a.startMs - b.startMs)) {
    const last = stretches.at(-1);
    if (last === undefined || next.startMs > last.endMs) stretches.push(next);
    else stretches.splice(-1, 1, { startMs: last.startMs, endMs: Math.max(last.endMs, next.endMs) });
  }
  return stretches.filter(({ startMs, endMs: end }) => end > startMs);
}

function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((total, { startMs, endMs }) => total + endMs - startMs, 0);
}

function lengthOfBoth(a: readonly Stretch[], b: readonly Stretch[]): number {
  return lengthOf(a) + lengthOf(b) - lengthOf(merged([...a, ...b], Number.POSITIVE_INFINITY));
}

/** Session time less pauses; null where the table does not say how long the session was. */
export function practiceMs(table: RatingTable): number | null {
  return table.durationMs === null ? null : table.durationMs - lengthOf(merged(table.pauses, table.durationMs));
}

/** The share of the practice time in which the rater watched for this code. */
export function watchedShare(table: RatingTable, rater: Rater, code: string): number {
  if (rater.exposure === 'full') return 1;
  const endMs = endOf(table);
  const pauses = merged(table.pauses, endMs);
  const watched = merged(
    rater.exposure.filter((watch) => isFor(watch, code)),
    endMs,
  );
  const practice = endMs - lengthOf(pauses);
  return practice <= 0 ? Math.min(1, watched.length) : (lengthOf(watched) - lengthOfBoth(watched, pauses)) / practice;
}

export function watchedFully(table: RatingTable, rater: Rater, codes: readonly string[]): boolean {
  return codes.every((code) => watchedShare(table, rater, code) >= fullExposureShare);
}
