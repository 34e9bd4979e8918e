import { chanceCorrected, identity, sharesOf } from './chanceCorrected.ts';
import { type Figure, quotient } from './figure.ts';
import { sum } from './sum.ts';
import { countsByUnit, type Units } from './units.ts';

export type FleissKappa = { readonly pa: number | null; readonly pe: number; readonly kappa: Figure };

/** Fleiss' kappa (1971), with Gwet's (2014) treatment of missing judgements; without any it is Fleiss' own. */
export function fleissKappa<T extends string | number>(units: Units<T>): FleissKappa {
  const { pa, shares } = sharesOf(units, identity);
  const pe = sum(shares.map((share) => share ** 2));
  return { pa, pe, kappa: chanceCorrected(pa, pe) };
}

export type FleissDetail = {
  readonly shares: readonly number[];
  readonly byCategory: readonly Figure[];
  /** Standard error under the hypothesis of no agreement (Fleiss, Nee & Landis 1979). */
  readonly se0: Figure;
};

/** By category, for units that were all judged by the same number of raters. */
export function fleissDetail<T extends string | number>(units: Units<T>): FleissDetail {
  const { counts } = countsByUnit(units);
  const { shares } = sharesOf(units, identity);
  const n = counts.length;
  const raters = sum(counts[0] ?? []);
  const byCategory = shares.map((p, k) => {
    const mixed = sum(counts.map((unit) => (unit[k] ?? 0) * (raters - (unit[k] ?? 0))));
    const expected = quotient(mixed, n * raters * (raters - 1) * p * (1 - p), 'oneCategory');
    return expected.value === null ? expected : { value: 1 - expected.value };
  });
  const pq = sum(shares.map((p) => p * (1 - p)));
  const skew = sum(shares.map((p) => p * (1 - p) * (1 - 2 * p)));
  const root = Math.sqrt(2 / (n * raters * (raters - 1))) * Math.sqrt(Math.max(0, pq ** 2 - skew));
  return { shares, byCategory, se0: quotient(root, pq, 'oneCategory') };
}
