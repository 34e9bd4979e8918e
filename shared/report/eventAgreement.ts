import { z } from 'zod';
import { alignEvents } from '../agreement/alignEvents.ts';
import type { Figure } from '../agreement/figure.ts';
import { type MatchedAgreement, matchedAgreement } from '../agreement/matchedAgreement.ts';
import { meanOf, median } from '../agreement/quantile.ts';
import { comparableTags } from './comparableTags.ts';
import { pairsOf } from './pairsOf.ts';
import type { RatedTag, Rater } from './ratingTable.ts';

const figureSchema = z.number().nullable();

const measures = {
  /** The share of tags that found a partner within the tolerance. */
  linkedShare: figureSchema,
  /** The share of tags that found a partner with the same code. */
  f1: figureSchema,
  /** Of linked tags alone. */
  kappaLinked: figureSchema,
  /** Over all tags, linked or not. */
  kappaIpf: figureSchema,
};

/** Agreement on tags linked in time; with more than two raters the mean over all pairs. Null: not computable. */
export const eventAgreementSchema = z
  .strictObject({
    toleranceS: z.number(),
    ...measures,
    /** The later rater in the order of names less the earlier one, middle of the links, mean over the pairs. */
    medianLagS: figureSchema,
    /** How many pairs of raters there are. */
    pairs: z.number().int(),
    /** Positive agreement on each code that anybody used. */
    byCode: z.record(z.string(), figureSchema).readonly(),
    /** Each rater against the others: means over that rater's pairs; a positive lag is a rater who presses later. */
    byRater: z.record(z.string(), z.strictObject({ ...measures, medianLagS: figureSchema }).readonly()).readonly(),
  })
  .readonly();

export type EventAgreement = z.infer<typeof eventAgreementSchema>;

type Pair = {
  readonly first: string;
  readonly second: string;
  readonly matched: MatchedAgreement;
  /** Second less first, of each link. */
  readonly lagsMs: readonly number[];
};

function comparePair(a: Rater, b: Rater, toleranceMs: number): Pair {
  const placed = (tags: readonly RatedTag[]) =>
    tags.map(({ startMs, code, volley }) => ({ atMs: startMs, code, volley }));
  const first = placed(comparableTags(a, b));
  const second = placed(comparableTags(b, a));
  const alignment = alignEvents(first, second, toleranceMs);
  const lagsMs = alignment.links.map(([i, j]) => (second[j]?.atMs ?? 0) - (first[i]?.atMs ?? 0));
  return { first: a.id, second: b.id, matched: matchedAgreement(first, second, alignment), lagsMs };
}

/** The mean of those that have a value. */
function mean(figures: readonly (Figure | undefined)[]): number | null {
  return meanOf(figures.flatMap((figure) => (figure === undefined || figure.value === null ? [] : [figure.value])));
}

function means(pairs: readonly Pair[]) {
  return {
    linkedShare: mean(pairs.map(({ matched }) => matched.linkedShare)),
    f1: mean(pairs.map(({ matched }) => matched.f1)),
    kappaLinked: mean(pairs.map(({ matched }) => matched.kappaLinked)),
    kappaIpf: mean(pairs.map(({ matched }) => matched.kappaIpf)),
  };
}

function seconds(ms: number | null): number | null {
  return ms === null ? null : ms / 1000;
}

function againstOthers(pairs: readonly Pair[], rater: string) {
  const own = pairs.filter(({ first, second }) => first === rater || second === rater);
  const lagsMs = own.flatMap(({ second, lagsMs: lags }) => (second === rater ? lags : lags.map((lag) => -lag)));
  return { ...means(own), medianLagS: seconds(median(lagsMs)) };
}

/** Agreement on tags linked one to one in time. Null with fewer than two raters. */
export function eventAgreement(raters: readonly Rater[], toleranceMs: number): EventAgreement | null {
  if (raters.length < 2) return null;
  const pairs = pairsOf(raters).map(([a, b]) => comparePair(a, b, toleranceMs));
  const codes = [...new Set(pairs.flatMap(({ matched }) => matched.codes))].toSorted();
  const lags = pairs.flatMap(({ matched }) => (matched.medianLagMs === null ? [] : [matched.medianLagMs]));
  return {
    toleranceS: toleranceMs / 1000,
    ...means(pairs),
    medianLagS: seconds(meanOf(lags)),
    pairs: pairs.length,
    byCode: Object.fromEntries(
      codes.map((code) => [code, mean(pairs.map(({ matched }) => matched.byCode[code]?.positive))]),
    ),
    byRater: Object.fromEntries(raters.map(({ id }) => [id, againstOthers(pairs, id)])),
  };
}
