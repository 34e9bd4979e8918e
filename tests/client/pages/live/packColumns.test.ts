import { packColumns, spanOf } from '@fishbowl/client/pages/live/packColumns';
import type { PadFamily } from '@fishbowl/client/pages/live/pad';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const family = (id: string, codes: number): PadFamily => ({
  id,
  title: id,
  hue: 'question',
  isTask: true,
  codes: Array.from({ length: codes }, (_, variant) => ({ id: `${id}${variant}`, label: id, key: '', variant })),
});
const families = (...codes: readonly number[]) => codes.map((count, i) => family(`f${i}`, count));

test('[U9] each family is a column of its own while all fit, with four keys to a column', () => {
  const columns = packColumns(families(2, 2, 7, 1));

  expect(columns.map(({ span }) => span)).toEqual([1, 1, 2, 1]);
  expect(columns.every((column) => column.families.length === 1)).toBe(true);
});

test('[U9] where there are too many columns, small neighbours share one', () => {
  const columns = packColumns(families(5, 4, 3, 2, 1, 1, 1, 1, 2, 6));

  expect(columns.some((column) => column.families.length > 1)).toBe(true);
  expect(spanOf(columns)).toBeLessThan(12);
});

test('[U9] packing loses no family and keeps their order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 15 }), (codes) => {
      const given = families(...codes);
      expect(packColumns(given).flatMap((column) => column.families)).toEqual(given);
    }),
  );
});
