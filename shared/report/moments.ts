import { blindTags } from './comparableTags.ts';
import { watches } from './exposure.ts';
import type { RatingTable } from './ratingTable.ts';
import { defaultToleranceMs } from './report.ts';

/** What one rater saw at a moment. */
export type Sighting = { readonly rater: string; readonly code: string; readonly atMs: number };

export type Moment = {
  /** `agreed`: two raters or more, one code. `split`: several codes. `onlyOne`: one rater of several who watched. */
  readonly kind: 'agreed' | 'split' | 'onlyOne';
  /** The first and the last of its tags. */
  readonly startMs: number;
  readonly endMs: number;
  /** The codes, the one that most raters saw first. */
  readonly codes: readonly string[];
  /** One for each rater, in order of time. */
  readonly sightings: readonly Sighting[];
  /** How many raters watched for one of its codes just then. */
  readonly watching: number;
};

type Cluster = { readonly sightings: readonly Sighting[] };

function startOf({ sightings }: Cluster): number {
  return sightings[0]?.atMs ?? 0;
}

function endOf({ sightings }: Cluster): number {
  return sightings.at(-1)?.atMs ?? 0;
}

function shareRater(a: Cluster, b: Cluster): boolean {
  return a.sightings.some(({ rater }) => b.sightings.some((other) => other.rater === rater));
}

function joined(a: Cluster, b: Cluster): Cluster {
  return { sightings: [...a.sightings, ...b.sightings].toSorted((x, y) => x.atMs - y.atMs) };
}

function canJoin(before: Cluster, next: Cluster, toleranceMs: number): boolean {
  return endOf(next) - startOf(before) <= toleranceMs && !shareRater(before, next);
}

/** Puts each cluster to the latest one before it that takes it: within the tolerance in all, and no rater twice. */
function gathered(clusters: readonly Cluster[], toleranceMs: number): readonly Cluster[] {
  const made: Cluster[] = [];
  for (const next of clusters.toSorted((a, b) => startOf(a) - startOf(b))) {
    const place = made.findLastIndex((before) => canJoin(before, next, toleranceMs));
    const before = made[place];
    if (before === undefined) made.push(next);
    else made.splice(place, 1, joined(before, next));
  }
  return made;
}

function kindOf(sightings: readonly Sighting[]): Moment['kind'] {
  if (sightings.length === 1) return 'onlyOne';
  return new Set(sightings.map(({ code }) => code)).size === 1 ? 'agreed' : 'split';
}

function momentOf(cluster: Cluster, table: RatingTable): Moment {
  const { sightings } = cluster;
  const timesSeen = new Map<string, number>();
  for (const { code } of sightings) timesSeen.set(code, (timesSeen.get(code) ?? 0) + 1);
  const codes = [...timesSeen].toSorted(([, a], [, b]) => b - a).map(([code]) => code);
  const startMs = startOf(cluster);
  const watching = table.raters.filter((rater) => codes.some((code) => watches(rater, code, startMs))).length;
  return { kind: kindOf(sightings), startMs, endMs: endOf(cluster), codes, sightings, watching };
}

/**
 * The moments at which somebody saw something, in order of time, from blind tags alone: first tags of one code from
 * different raters are brought together, then what is left of other codes close by. A moment for which fewer than two
 * raters watched is left out: nobody could have agreed. Own choice of method; the tolerance spans a whole moment.
 */
export function moments(table: RatingTable, toleranceMs: number = defaultToleranceMs): readonly Moment[] {
  const tags = table.raters.flatMap((rater) =>
    blindTags(rater).map(({ code, startMs }): Sighting => ({ rater: rater.id, code, atMs: startMs })),
  );
  const codes = [...new Set(tags.map(({ code }) => code))].toSorted();
  const ofOneCode = codes.flatMap((code) =>
    gathered(
      tags.filter((tag) => tag.code === code).map((tag) => ({ sightings: [tag] })),
      toleranceMs,
    ),
  );
  return gathered(ofOneCode, toleranceMs)
    .map((cluster) => momentOf(cluster, table))
    .filter(({ watching }) => watching > 1)
    .toSorted((a, b) => a.startMs - b.startMs);
}
