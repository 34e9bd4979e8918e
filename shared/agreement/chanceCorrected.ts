import { type Figure, figure, notComputable } from './figure.ts';
import { sum, sumOver } from './sum.ts';
import { countsByUnit, type Units } from './units.ts';

/** Full agreement 1, none 0; both values as they stand in the units. */
export type Weight<T> = (a: T, b: T) => number;

/** What many-rater coefficients share when judgements may be missing (Gwet 2014, chapters 3 and 5). */
export type Shares = {
  readonly n: number;
  /** Weighted agreement over units with at least two judgements; null without any. */
  readonly pa: number | null;
  /** Mean share of each category over all units with a judgement. */
  readonly shares: readonly number[];
  /** Σ of all weights between the categories. */
  readonly weightSum: number;
};

function unitAgreement(counts: readonly number[], weights: readonly (readonly number[])[]): number {
  const judged = sum(counts);
  const agreeing = counts.map((count, row) => {
    const alike = sumOver(counts.length, (column) => (weights[row]?.[column] ?? 0) * (counts[column] ?? 0));
    return count * (alike - 1);
  });
  return sum(agreeing) / (judged * (judged - 1));
}

export function sharesOf<T extends string | number>(units: Units<T>, weight: Weight<T>): Shares {
  const { categories, counts } = countsByUnit(units);
  const weights = categories.map((a) => categories.map((b) => weight(a, b)));
  const paired = counts.filter((unit) => sum(unit) > 1);
  const pa = paired.length === 0 ? null : sum(paired.map((unit) => unitAgreement(unit, weights))) / paired.length;
  const shares = categories.map((_, k) => sum(counts.map((unit) => (unit[k] ?? 0) / sum(unit))) / counts.length);
  return { n: counts.length, pa, shares, weightSum: sum(weights.flat()) };
}

export function identity<T>(a: T, b: T): number {
  return a === b ? 1 : 0;
}

export function chanceCorrected(pa: number | null, pe: number): Figure {
  if (pa === null) return notComputable('noOverlap');
  return 1 - pe < 1e-12 ? notComputable('oneCategory') : figure((pa - pe) / (1 - pe));
}
