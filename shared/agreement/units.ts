import { categoriesOf } from './contingency.ts';

/** One row for each unit, one entry for each rater; null where that rater did not judge the unit. */
export type Units<T> = readonly (readonly (T | null)[])[];

/** How often each category was given to each unit, for units with at least one judgement. */
export function countsByUnit<T extends string | number>(
  units: Units<T>,
): { readonly categories: readonly T[]; readonly counts: readonly (readonly number[])[] } {
  const categories = categoriesOf(units.flat());
  const counts = units
    .filter((unit) => unit.some((value) => value !== null))
    .map((unit) => categories.map((category) => unit.filter((value) => value === category).length));
  return { categories, counts };
}
