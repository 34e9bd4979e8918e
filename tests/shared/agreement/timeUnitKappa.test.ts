import { durationKappa, type TimedEvent, timeUnitKappa } from '@fishbowl/shared/agreement/timeUnitKappa';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { closeTo } from '../../support/closeTo.ts';
import vectors from './vectors/timeUnit.json' with { type: 'json' };

const borisRow = z.tuple([z.number(), z.number(), z.string(), z.string(), z.enum(['STATE', 'POINT'])]);
const plainRow = z.tuple([z.number(), z.number(), z.string()]);
const all = z
  .array(
    z.object({
      id: z.string(),
      source: z.string(),
      input: z.object({
        unit_s: z.number(),
        stop: z.number().optional(),
        subjects: z.array(z.string()).optional(),
        rater_a: z.array(z.union([borisRow, plainRow])),
        rater_b: z.array(z.union([borisRow, plainRow])),
      }),
      expected: z.object({
        kappa: z.number(),
        table: z.array(z.array(z.number())).optional(),
        po: z.number().optional(),
        pe: z.number().optional(),
      }),
    }),
  )
  .parse(vectors);

function eventOf(row: z.infer<typeof borisRow> | z.infer<typeof plainRow>): TimedEvent {
  const [start, end, name, code, kind] = row;
  const startMs = Math.round(start * 1000);
  const endMs = kind === 'POINT' ? null : Math.round(end * 1000);
  return code === undefined ? { startMs, endMs, code: name } : { startMs, endMs, code, lane: name };
}

function points(...seconds: readonly number[]): readonly TimedEvent[] {
  return seconds.map((second) => ({ startMs: Math.round(second * 1000), endMs: null, code: 'SR' }));
}

/** An empty row and column are no difference: a category that only the published table lists. */
function filled(table: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const used = table.map((row, i) => row.some((n) => n > 0) || table.some((other) => (other[i] ?? 0) > 0));
  return table.filter((_, i) => used[i]).map((row) => row.filter((_, j) => used[j]));
}

const boris = all.filter(({ input }) => input.subjects !== undefined);
const own = all.filter(({ input }) => input.stop !== undefined);

test.each(boris)('[A3] the scan of time units is BORIS’ own: $id', ({ input, expected }) => {
  // A lane that only BORIS lists (nobody was tagged in it) is scanned as well.
  const { rater_a, rater_b, unit_s } = input;

  const { kappa, table } = timeUnitKappa(rater_a.map(eventOf), rater_b.map(eventOf), unit_s * 1000, {
    lanes: input.subjects,
  });

  expect(kappa.value).toEqual(closeTo(expected.kappa));
  expect(table).toEqual(filled(expected.table ?? []));
});

test.each(own)('[A3] half-open units weigh by duration, whatever the unit: $id', ({ input, expected }) => {
  const { rater_a, rater_b, unit_s, stop = 0 } = input;

  const { kappa } = durationKappa(rater_a.map(eventOf), rater_b.map(eventOf), unit_s * 1000, {
    startMs: 0,
    endMs: stop * 1000,
  });

  expect(kappa.value).toEqual(closeTo(expected.kappa));
});

test.each([
  [1, -0.019],
  [2, -0.038],
  [3, 1],
])('[A3] a unit is a scan step, not a tolerance: the same two raters at %d s', (unitS, kappa) => {
  const a = points(155.105, 169.855, 264.855);
  const b = points(156.405, 170.852, 264.606);

  expect(timeUnitKappa(a, b, unitS * 1000).kappa.value).toBeCloseTo(kappa, 3);
});

test('[A2] no events, no kappa', () => {
  expect(timeUnitKappa([], [], 1000).kappa).toEqual({ value: null, reason: 'noOverlap' });
});
