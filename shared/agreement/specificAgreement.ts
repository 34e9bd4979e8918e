import { type Figure, quotient } from './figure.ts';

/** Positive and negative agreement of a two by two table, yes first: 2a/(f1 + g1) (Cicchetti & Feinstein 1990). */
export function specificAgreement(table: readonly [readonly [number, number], readonly [number, number]]): {
  readonly positive: Figure;
  readonly negative: Figure;
} {
  const [[a, b], [c, d]] = table;
  return { positive: quotient(2 * a, 2 * a + b + c, 'noEvents'), negative: quotient(2 * d, 2 * d + b + c, 'noEvents') };
}
