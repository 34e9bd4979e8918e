import { type Figure, figure, notComputable } from './figure.ts';
import { sum, sumOver } from './sum.ts';
import { countsByUnit, type Units } from './units.ts';

export type Level = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** Pairs of values within units, each unit weighing as its number of judgements (Krippendorff 2011). */
export type Coincidences = {
  readonly categories: readonly (string | number)[];
  readonly matrix: readonly (readonly number[])[];
  readonly totals: readonly number[];
  readonly n: number;
};

export function coincidences<T extends string | number>(units: Units<T>): Coincidences {
  const { categories, counts } = countsByUnit(units);
  const pairable = counts.filter((unit) => sum(unit) > 1);
  const pairs = (c: number, k: number) =>
    sum(pairable.map((unit) => ((unit[c] ?? 0) * ((unit[k] ?? 0) - (c === k ? 1 : 0))) / (sum(unit) - 1)));
  const matrix = categories.map((_, c) => categories.map((__, k) => pairs(c, k)));
  const totals = matrix.map(sum);
  return { categories, matrix, totals, n: sum(totals) };
}

function difference(level: Level, { categories, totals }: Coincidences, c: number, k: number): number {
  const [low, high] = c < k ? [c, k] : [k, c];
  const a = Number(categories[low]);
  const b = Number(categories[high]);
  switch (level) {
    case 'nominal':
      return c === k ? 0 : 1;
    case 'ordinal':
      return (sum(totals.slice(low, high + 1)) - ((totals[low] ?? 0) + (totals[high] ?? 0)) / 2) ** 2;
    case 'interval':
      return (a - b) ** 2;
    case 'ratio':
      return a + b === 0 ? 0 : ((a - b) / (a + b)) ** 2;
  }
}

function alpha(all: Coincidences, level: Level): Figure {
  const { matrix, totals, n } = all;
  if (n === 0) return notComputable('noOverlap');
  const size = totals.length;
  const weighed = (of: (c: number, k: number) => number) =>
    sumOver(size, (c) => sumOver(size, (k) => (c === k ? 0 : of(c, k) * difference(level, all, c, k))));
  const observed = weighed((c, k) => matrix[c]?.[k] ?? 0);
  const expected = weighed((c, k) => (totals[c] ?? 0) * (totals[k] ?? 0));
  return expected === 0 ? notComputable('oneCategory') : figure(1 - ((n - 1) * observed) / expected);
}

/** Krippendorff's alpha of categories without an order. */
export function alphaNominal<T extends string | number>(units: Units<T>): Figure {
  return alpha(coincidences(units), 'nominal');
}

/** Krippendorff's alpha of numbers, at a level of measurement. */
export function krippendorffAlpha(units: Units<number>, level: Level): Figure {
  return alpha(coincidences(units), level);
}
