import { type Figure, figure, notComputable } from './figure.ts';
import { fQuantile } from './fQuantile.ts';
import { sum } from './sum.ts';

type Range = readonly [number, number];

export type Coefficient = { readonly estimate: Figure; readonly ci95: Range | null };

/** Mean squares: between targets, within targets, between raters, and what is left. */
export type MeanSquares = {
  readonly n: number;
  readonly k: number;
  readonly bms: number;
  readonly wms: number;
  readonly jms: number;
  readonly ems: number;
};

export type Icc = {
  readonly meanSquares: MeanSquares | null;
  /** One rating: each target has raters of its own; all targets the same sample of raters; just these raters. */
  readonly icc11: Coefficient;
  readonly icc21: Coefficient;
  readonly icc31: Coefficient;
  /** The mean of k ratings, in the same three cases. */
  readonly icc1k: Coefficient;
  readonly icc2k: Coefficient;
  readonly icc3k: Coefficient;
};

const upperTail = 0.975;

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

function meanSquaresOf(rows: readonly (readonly number[])[]): MeanSquares {
  const n = rows.length;
  const k = rows[0]?.length ?? 0;
  const grand = mean(rows.flat());
  const targets = rows.map(mean);
  const raters = (rows[0] ?? []).map((_, rater) => mean(rows.map((row) => row[rater] ?? 0)));
  const squares = (values: readonly number[], from: number) => sum(values.map((value) => (value - from) ** 2));
  const between = k * squares(targets, grand);
  const within = sum(rows.map((row, index) => squares(row, targets[index] ?? 0)));
  const byRater = n * squares(raters, grand);
  const left = sum(
    rows.flatMap((row, i) => row.map((value, j) => (value - (targets[i] ?? 0) - (raters[j] ?? 0) + grand) ** 2)),
  );
  const df = (n - 1) * (k - 1);
  return { n, k, bms: between / (n - 1), wms: within / (n * (k - 1)), jms: byRater / (k - 1), ems: left / df };
}

/** Rounding leaves crumbs of about 1e-16 of the data's size where a square is 0. */
function ratioOf(numerator: number, denominator: number, size: number): Figure {
  return Math.abs(denominator) <= 1e-12 * size ? notComputable('noVariance') : figure(numerator / denominator);
}

function coefficient(estimate: Figure, ci95: () => Range): Coefficient {
  if (estimate.value === null) return { estimate, ci95: null };
  const range = ci95();
  return { estimate, ci95: range.every(Number.isFinite) ? range : null };
}

function oneWayRange(f: number, df1: number, df2: number, k: number): Range {
  const low = f / fQuantile(upperTail, df1, df2);
  const high = f * fQuantile(upperTail, df2, df1);
  return [(low - 1) / (low + k - 1), (high - 1) / (high + k - 1)];
}

function twoWayRange({ n, k, bms, jms, ems }: MeanSquares, rho: number): Range {
  const a = (k * rho) / (n * (1 - rho));
  const b = 1 + (k * rho * (n - 1)) / (n * (1 - rho));
  const v = (a * jms + b * ems) ** 2 / ((a * jms) ** 2 / (k - 1) + (b * ems) ** 2 / ((n - 1) * (k - 1)));
  const f1 = fQuantile(upperTail, n - 1, v);
  const f2 = fQuantile(upperTail, v, n - 1);
  const rest = k * jms + (k * n - k - n) * ems;
  return [(n * (bms - f1 * ems)) / (f1 * rest + n * bms), (n * (f2 * bms - ems)) / (rest + n * f2 * bms)];
}

/** What the mean of k ratings gives, from what one gives (Spearman and Brown). */
function stepUp({ estimate, ci95 }: Coefficient, k: number, own: Figure): Coefficient {
  const up = (rho: number) => (k * rho) / (1 + (k - 1) * rho);
  const range: Range | null = ci95 === null ? null : [up(ci95[0]), up(ci95[1])];
  return { estimate: estimate.value === null ? estimate : own, ci95: range };
}

function noIcc(): Icc {
  const none: Coefficient = { estimate: notComputable('tooFewRaters'), ci95: null };
  return { meanSquares: null, icc11: none, icc21: none, icc31: none, icc1k: none, icc2k: none, icc3k: none };
}

/**
 * Intraclass correlations of a complete table, a row for each target and a column for each rater, with 95 % intervals
 * (Shrout & Fleiss 1979; McGraw & Wong 1996). ICC(2,·) is absolute agreement.
 */
export function icc(rows: readonly (readonly number[])[]): Icc {
  const k = rows[0]?.length ?? 0;
  const n = rows.length;
  if (k < 2 || n < 2) return noIcc();
  const squares = meanSquaresOf(rows);
  const { bms, wms, jms, ems } = squares;
  const size = bms + wms + jms + ems;
  const icc11 = coefficient(ratioOf(bms - wms, bms + (k - 1) * wms, size), () =>
    oneWayRange(bms / wms, n - 1, n * (k - 1), k),
  );
  const rho2 = twoWay(squares, size);
  const icc21 = coefficient(rho2, () => twoWayRange(squares, rho2.value ?? 0));
  const icc31 = coefficient(ratioOf(bms - ems, bms + (k - 1) * ems, size), () =>
    oneWayRange(bms / ems, n - 1, (n - 1) * (k - 1), k),
  );
  return {
    meanSquares: squares,
    icc11,
    icc21,
    icc31,
    icc1k: stepUp(icc11, k, ratioOf(bms - wms, bms, size)),
    icc2k: stepUp(icc21, k, ratioOf(bms - ems, bms + (jms - ems) / n, size)),
    icc3k: stepUp(icc31, k, ratioOf(bms - ems, bms, size)),
  };
}

function twoWay({ n, k, bms, jms, ems }: MeanSquares, size: number): Figure {
  if (bms + ems <= 1e-12 * size) return notComputable('noVariance');
  return ratioOf(bms - ems, bms + (k - 1) * ems + (k * (jms - ems)) / n, size);
}
