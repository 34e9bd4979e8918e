import { alignEvents } from '@fishbowl/shared/agreement/alignEvents';
import type { PlacedEvent } from '@fishbowl/shared/agreement/eventBlocks';
import { expectedWithoutNothing, kappaIpf } from '@fishbowl/shared/agreement/kappaIpf';
import { matchedAgreement } from '@fishbowl/shared/agreement/matchedAgreement';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { closeTo } from '../../support/closeTo.ts';
import { guidancePath, guidanceText } from '../../support/guidance.ts';
import own from './vectors/alignment.json' with { type: 'json' };

const raterSchema = z.array(z.tuple([z.number(), z.string()]));
const vectorSchema = z.object({
  id: z.string(),
  input: z.object({ tolerance_s: z.number(), rater_a: raterSchema, rater_b: raterSchema, codes: z.array(z.string()) }),
  expected: z.looseObject({ per_code: z.record(z.string(), z.unknown()) }),
});
const vectorsSchema = z
  .array(z.looseObject({ id: z.string() }))
  .transform((vectors) => vectors.filter(({ id }) => /^event-align|^annomi66/.test(id)))
  .pipe(z.array(vectorSchema));

const domain = 'domain/stats-vectors.json';

function real(): z.infer<typeof vectorsSchema> {
  const { vectors } = z.object({ vectors: vectorsSchema }).parse(JSON.parse(guidanceText(domain)));
  return vectors.filter(({ id }) => id.startsWith('annomi66'));
}

function eventsOf(rows: z.infer<typeof raterSchema>): readonly PlacedEvent[] {
  return rows.map(([second, code]) => ({ atMs: Math.round(second * 1000), code }));
}

function seconds(ms: number | null): number | null {
  return ms === null ? null : ms / 1000;
}

/** Everything that a vector expects, computed. */
function measured({ input }: z.infer<typeof vectorSchema>) {
  const [a, b] = [eventsOf(input.rater_a), eventsOf(input.rater_b)];
  const alignment = alignEvents(a, b, input.tolerance_s * 1000);
  const matched = matchedAgreement(a, b, alignment, input.codes);
  const all = matched.linked + alignment.unmatchedA.length + alignment.unmatchedB.length;
  return {
    cost: alignment.cost,
    total_abs_dt: alignment.totalMs / 1000,
    n_a: a.length,
    n_b: b.length,
    linked: matched.linked,
    same_code: matched.sameCode,
    different_code: matched.linked - matched.sameCode,
    unmatched_a: alignment.unmatchedA.length,
    unmatched_b: alignment.unmatchedB.length,
    table_rows_a_cols_b_nil_last: matched.table,
    f1_same_code: matched.f1.value,
    agreement_over_all: matched.sameCode / all,
    kappa_linked_only: matched.kappaLinked.value,
    kappa_ipf_incl_unmatched: matched.kappaIpf.value,
    po_incl_unmatched: kappaIpf(matched.table).po,
    median_lag_b_minus_a: seconds(matched.medianLagMs),
    per_code: Object.fromEntries(
      Object.entries(matched.byCode).map(([code, { positive, ...counts }]) => [
        code,
        { ...counts, positive_agreement: positive.value },
      ]),
    ),
  };
}

test.each(vectorsSchema.parse(own))('[A4] aligned tags, and all that follows from them: $id', (vector) => {
  expect(measured(vector)).toEqual(closeTo(vector.expected));
});

test.skipIf(guidancePath(domain) === undefined)('[A4] aligned tags as dense as real ones (AnnoMI, two raters)', () => {
  const vectors = real();

  expect(vectors).toHaveLength(2);
  for (const vector of vectors) expect(measured(vector)).toEqual(closeTo(vector.expected));
});

test('[A4] chance between all tags, matched or not, where nothing cannot meet nothing (Holle & Rein 2015)', () => {
  const table = [
    [20, 3, 2],
    [4, 15, 1],
    [5, 2, 0],
  ];
  const { po, pe, kappa } = kappaIpf(table);

  expect({ po, pe, kappa: kappa.value }).toEqual(closeTo({ po: 0.673077, pe: 0.412088, kappa: 0.443925 }));
  expect(expectedWithoutNothing(table)).toEqual(
    closeTo(
      [
        [13.8095, 9.5238, 1.6667],
        [11.0476, 7.619, 1.3333],
        [4.1429, 2.8571, 0],
      ],
      4,
    ),
  );
});

test.each([
  [1, 2],
  [1.5, 3],
])(
  '[A4] a tolerance of %d s links %d of three tags that a time unit of 1 s calls disagreement',
  (toleranceS, links) => {
    const a = eventsOf([
      [155.105, 'SR'],
      [169.855, 'SR'],
      [264.855, 'SR'],
    ]);
    const b = eventsOf([
      [156.405, 'SR'],
      [170.852, 'SR'],
      [264.606, 'SR'],
    ]);

    expect(alignEvents(a, b, toleranceS * 1000).links).toHaveLength(links);
  },
);

describe('[A5] codes within one volley have no order', () => {
  const questionFirst = [
    { atMs: 1000, code: 'Q' },
    { atMs: 2000, code: 'SR' },
  ];
  const reflectionFirst = [
    { atMs: 1000, code: 'SR' },
    { atMs: 2000, code: 'Q' },
  ];
  const inVolley = (events: readonly PlacedEvent[]) => events.map((event) => ({ ...event, volley: '7' }));

  test('[A5] Q+SR and SR+Q agree where the volley is known', () => {
    const { cost, links } = alignEvents(inVolley(questionFirst), inVolley(reflectionFirst), 3000);

    expect(cost).toBe(0);
    expect(links.toSorted(([a], [b]) => a - b)).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  test('[A5] and keep their order where it is not', () => {
    expect(alignEvents(questionFirst, reflectionFirst, 3000).cost).toBe(2);
  });
});

/** The least cost and time over every order-preserving set of links, by trying them all. */
function exhaustive(a: readonly PlacedEvent[], b: readonly PlacedEvent[], tol: number): readonly [number, number] {
  const [first, ...restA] = a;
  if (first === undefined) return [b.length, 0];
  const without = exhaustive(restA, b, tol);
  let best: readonly [number, number] = [without[0] + 1, without[1]];
  b.forEach((second, index) => {
    const apart = Math.abs(first.atMs - second.atMs);
    if (apart > tol) return;
    const [cost, total] = exhaustive(restA, b.slice(index + 1), tol);
    const found = [cost + index + (first.code === second.code ? 0 : 1), total + apart] as const;
    if (found[0] < best[0] || (found[0] === best[0] && found[1] < best[1])) best = found;
  });
  return best;
}

const spaced = fc
  .uniqueArray(fc.record({ atMs: fc.integer({ min: 0, max: 12 }), code: fc.constantFrom('Q', 'SR', 'CR') }), {
    selector: ({ atMs }) => atMs,
    maxLength: 6,
  })
  .map((events) => events.toSorted((x, y) => x.atMs - y.atMs));

test('[A4] no set of links is cheaper, or as cheap and closer in time', () => {
  fc.assert(
    fc.property(spaced, spaced, fc.integer({ min: 0, max: 6 }), (a, b, tolerance) => {
      const { cost, totalMs } = alignEvents(a, b, tolerance);

      expect([cost, totalMs]).toEqual(exhaustive(a, b, tolerance));
    }),
    { numRuns: 400 },
  );
});

test('[A4] links are one to one, within the tolerance, and do not depend on the order of the rows', () => {
  const loose = fc.array(
    fc.record({
      atMs: fc.integer({ min: 0, max: 30 }),
      code: fc.constantFrom('Q', 'SR'),
      volley: fc.constantFrom('1', '2', undefined),
    }),
    { maxLength: 9 },
  );
  fc.assert(
    fc.property(loose, loose, (a, b) => {
      const { links, cost, totalMs } = alignEvents(a, b, 3);
      const reversed = alignEvents(a.toReversed(), b, 3);

      expect(new Set(links.map(([i]) => i)).size).toBe(links.length);
      expect(new Set(links.map(([, j]) => j)).size).toBe(links.length);
      for (const [i, j] of links) expect(Math.abs((a[i]?.atMs ?? 0) - (b[j]?.atMs ?? 0))).toBeLessThanOrEqual(3);
      expect([reversed.cost, reversed.totalMs]).toEqual([cost, totalMs]);
    }),
  );
});
