import { sum } from './sum.ts';

/** Rows: first rater, columns: second rater, both in the order of the categories. */
export type Table = readonly (readonly number[])[];

export function cell(table: Table, row: number, column: number): number {
  return table[row]?.[column] ?? 0;
}

export function rowTotals(table: Table): readonly number[] {
  return table.map(sum);
}

export function columnTotals(table: Table): readonly number[] {
  return table.map((_, column) => sum(table.map((row) => row[column] ?? 0)));
}

export type Contingency<T> = { readonly categories: readonly T[]; readonly table: Table };

function compare(a: string | number, b: string | number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The values that occur, in order. */
export function categoriesOf<T extends string | number>(values: readonly (T | null)[]): readonly T[] {
  return [...new Set(values)].filter((value) => value !== null).toSorted(compare);
}

/** Counts the pairs of two lists of the same length. A null is a missing judgement: its pair is left out. */
export function contingency<T extends string | number>(
  a: readonly (T | null)[],
  b: readonly (T | null)[],
  categories: readonly T[] = categoriesOf([...a, ...b]),
): Contingency<T> {
  const place = new Map(categories.map((category, index) => [category, index]));
  const table = categories.map(() => categories.map(() => 0));
  a.forEach((first, index) => {
    const second = b[index] ?? null;
    if (first === null || second === null) return;
    const row = table[place.get(first) ?? -1];
    const column = place.get(second);
    if (row !== undefined && column !== undefined) row[column] = (row[column] ?? 0) + 1;
  });
  return { categories, table };
}
