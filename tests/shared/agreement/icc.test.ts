import { icc } from '@fishbowl/shared/agreement/icc';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { closeTo } from '../../support/closeTo.ts';
import vectors from './vectors/icc.json' with { type: 'json' };

const rowsSchema = z.array(z.array(z.number()));
const all = z
  .array(
    z.object({
      id: z.string(),
      source: z.string(),
      input: z.object({ ratings_rows_targets: rowsSchema.optional(), ratings_rows_subjects: rowsSchema.optional() }),
      expected: z.record(z.string(), z.unknown()),
    }),
  )
  .parse(vectors);

function rowsOf(id: string): readonly (readonly number[])[] {
  const input = all.find((vector) => vector.id === id)?.input;
  return input?.ratings_rows_targets ?? input?.ratings_rows_subjects ?? [];
}

test.each(all.slice(0, 2))('[A1] intraclass correlations: $id ($source)', ({ id, expected }) => {
  const { meanSquares, icc11, icc21, icc31, icc1k, icc2k, icc3k } = icc(rowsOf(id));

  const { ci95, ...values } = expected;
  expect({
    n: meanSquares?.n,
    k: meanSquares?.k,
    BMS: meanSquares?.bms,
    WMS: meanSquares?.wms,
    JMS: meanSquares?.jms,
    EMS: meanSquares?.ems,
    ICC11: icc11.estimate.value,
    ICC21: icc21.estimate.value,
    ICC31: icc31.estimate.value,
    ICC1k: icc1k.estimate.value,
    ICC2k: icc2k.estimate.value,
    ICC3k: icc3k.estimate.value,
  }).toEqual(closeTo(values));
  const ranges = {
    ICC11: icc11.ci95,
    ICC21: icc21.ci95,
    ICC31: icc31.ci95,
    ICC1k: icc1k.ci95,
    ICC2k: icc2k.ci95,
    ICC3k: icc3k.ci95,
  };
  if (ci95 !== undefined) expect(ranges).toEqual(closeTo(ci95, 4));
});

test('[A1] raters who agree perfectly have a correlation of 1, and no interval', () => {
  const { icc11, icc21, icc31 } = icc(rowsOf('icc-perfect'));

  const values = [icc11, icc21, icc31].map(({ estimate }) => estimate.value);

  expect(values).toEqual(closeTo([1, 1, 1]));
  expect(icc31.ci95).toBeNull();
});

test('[A2] targets that do not differ have no ICC(2,1) and ICC(3,1)', () => {
  const { icc21, icc31 } = icc(rowsOf('icc-no-between-variance'));

  expect([icc21, icc31]).toEqual([
    { estimate: { value: null, reason: 'noVariance' }, ci95: null },
    { estimate: { value: null, reason: 'noVariance' }, ci95: null },
  ]);
  expect(icc([[1], [2]]).icc11.estimate).toEqual({ value: null, reason: 'tooFewRaters' });
});
