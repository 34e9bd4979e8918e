import { expect } from 'vitest';

/** The same shape, with each number standing for "this, to the digits given" (six places). */
export function closeTo(expected: unknown, digits = 6): unknown {
  if (typeof expected === 'number') return expect.closeTo(expected, digits);
  if (Array.isArray(expected)) return expected.map((item) => closeTo(item, digits));
  if (expected === null || typeof expected !== 'object') return expected;
  return Object.fromEntries(Object.entries(expected).map(([key, value]) => [key, closeTo(value, digits)]));
}
