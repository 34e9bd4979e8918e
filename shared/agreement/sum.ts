export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Σ of `term(i)` for i = 0 … n − 1. */
export function sumOver(n: number, term: (index: number) => number): number {
  let total = 0;
  for (let index = 0; index < n; index += 1) total += term(index);
  return total;
}
