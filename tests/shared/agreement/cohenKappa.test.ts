import { cohenKappa } from '@fishbowl/shared/agreement/cohenKappa';
import { contingency } from '@fishbowl/shared/agreement/contingency';
import { gwetAc1 } from '@fishbowl/shared/agreement/gwet';
import { alphaNominal } from '@fishbowl/shared/agreement/krippendorffAlpha';
import { specificAgreement } from '@fishbowl/shared/agreement/specificAgreement';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { closeTo } from '../../support/closeTo.ts';
import vectors from './vectors/cohen.json' with { type: 'json' };

const tableSchema = z.array(z.array(z.number()));
const labelsSchema = z.array(z.union([z.string(), z.number()]).nullable());
const vectorSchema = z.object({
  id: z.string(),
  source: z.string(),
  input: z.object({
    table: tableSchema.optional(),
    weights: z.enum(['linear', 'quadratic']).optional(),
    rater_a: labelsSchema.optional(),
    rater_b: labelsSchema.optional(),
  }),
  expected: z.record(z.string(), z.unknown()),
});

const all = z.array(vectorSchema).parse(vectors);

function vector(id: string) {
  const found = all.find((item) => item.id === id);
  if (found === undefined) throw new Error(`no vector ${id}`);
  return found;
}

/** The judgements that a table counts, one row for each unit. */
function unitsOf(table: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return table.flatMap((row, i) => row.flatMap((count, j) => Array.from({ length: count }, () => [i, j])));
}

function withTable() {
  return all.flatMap(({ id, source, input, expected }) =>
    input.table === undefined || expected.ase === undefined
      ? []
      : [{ id, source, ...input, table: input.table, expected }],
  );
}

test.each(withTable())('[A1] Cohen’s kappa, its errors and interval: $id ($source)', ({ table, weights, expected }) => {
  const { n, po, pe, kappa, ase, ase0, ci95 } = cohenKappa(table, weights);

  expect({ n, po, pe, kappa: kappa.value, ase, ase0, ci95_lower: ci95?.[0], ci95_upper: ci95?.[1] }).toEqual(
    closeTo({
      n: expected.n,
      po: expected.po,
      pe: expected.pe,
      kappa: expected.kappa,
      ase: expected.ase,
      ase0: expected.ase0,
      ci95_lower: expected.ci95_lower,
      ci95_upper: expected.ci95_upper,
    }),
  );
});

test.each(['unweighted', 'linear', 'quadratic'])('[A1] kappa of two lists of ranks, %s (R irr, anxiety)', (weights) => {
  const { input, expected } = vector('anxiety-r2r3');
  const { table, categories } = contingency(input.rater_a ?? [], input.rater_b ?? []);

  const { kappa } = cohenKappa(table, z.enum(['linear', 'quadratic']).catch('linear').parse(weights));
  const plain = cohenKappa(table).kappa;

  expect(categories).toEqual(expected.categories);
  expect(weights === 'unweighted' ? plain.value : kappa.value).toEqual(closeTo(expected[weights]));
});

test('[A1] Gwet’s AC1 stays high where kappa falls with a rare category (PMC7222679 Table 1)', () => {
  const { input, expected } = vector('kappa-paradox-mri');

  expect(gwetAc1(unitsOf(input.table ?? [])).coefficient.value).toEqual(closeTo(expected.gwet_ac1));
});

test('[A1] positive and negative agreement (Cicchetti & Feinstein 1990)', () => {
  const { expected } = vector('positive-agreement');
  const { positive, negative } = specificAgreement([
    [40, 9],
    [6, 145],
  ]);
  const { po, kappa } = cohenKappa([
    [40, 9],
    [6, 145],
  ]);

  expect({ p_pos: positive.value, p_neg: negative.value, po, kappa: kappa.value }).toEqual(
    closeTo({ p_pos: expected.p_pos, p_neg: expected.p_neg, po: expected.po, kappa: expected.kappa }),
  );
});

describe('[A2] what cannot be computed has a reason, and no number', () => {
  test('[A2] one category only: full agreement, no kappa, no alpha', () => {
    const { input } = vector('edge-one-category');
    const { table } = contingency(input.rater_a ?? [], input.rater_b ?? []);

    expect(cohenKappa(table)).toMatchObject({ po: 1, kappa: { value: null, reason: 'oneCategory' }, ci95: null });
    expect(alphaNominal([['Q', 'Q']])).toEqual({ value: null, reason: 'oneCategory' });
  });

  test('[A2] no unit that both judged', () => {
    const { input } = vector('edge-no-overlap');
    const { table } = contingency(input.rater_a ?? [], input.rater_b ?? []);

    expect(cohenKappa(table)).toMatchObject({ n: 0, kappa: { value: null, reason: 'noOverlap' } });
  });

  test('[A2] kappa is never NaN and never above 1, for any table', () => {
    const square = fc
      .integer({ min: 0, max: 5 })
      .chain((size) =>
        fc.array(fc.array(fc.nat(20), { minLength: size, maxLength: size }), { minLength: size, maxLength: size }),
      );

    fc.assert(
      fc.property(square, fc.constantFrom('none', 'linear', 'quadratic'), (table, weights) => {
        const { kappa } = cohenKappa(table, weights);

        expect(kappa.value ?? 1).toBeLessThanOrEqual(1 + 1e-12);
        expect(JSON.stringify(kappa)).not.toMatch(/"value":null}|NaN/);
      }),
    );
  });
});
