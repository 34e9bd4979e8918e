import { chanceCorrected, identity, type Shares, sharesOf } from './chanceCorrected.ts';
import { categoriesOf } from './contingency.ts';
import type { Figure } from './figure.ts';
import { sum } from './sum.ts';
import type { Units } from './units.ts';

export type Gwet = { readonly pa: number | null; readonly pe: number; readonly coefficient: Figure };

function coefficient({ pa, shares, weightSum }: Shares): Gwet {
  const q = shares.length;
  const pe = q < 2 ? 1 : (weightSum / (q * (q - 1))) * sum(shares.map((share) => share * (1 - share)));
  return { pa, pe, coefficient: chanceCorrected(pa, pe) };
}

/** Gwet's AC1 for any number of raters, with missing judgements (Gwet 2008, 2014). */
export function gwetAc1<T extends string | number>(units: Units<T>): Gwet {
  return coefficient(sharesOf(units, identity));
}

/** Gwet's AC2: near values agree in part, by their distance over the range of the values that occur. */
export function gwetAc2(units: Units<number>, weights: 'linear' | 'quadratic'): Gwet {
  const values = categoriesOf(units.flat());
  const range = (values.at(-1) ?? 0) - (values[0] ?? 0);
  const power = weights === 'linear' ? 1 : 2;
  const weight = (a: number, b: number) => (range === 0 ? 1 : 1 - (Math.abs(a - b) / range) ** power);
  return coefficient(sharesOf(units, weight));
}
