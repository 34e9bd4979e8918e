import { fleissDetail, fleissKappa } from '@fishbowl/shared/agreement/fleissKappa';
import { gwetAc1, gwetAc2 } from '@fishbowl/shared/agreement/gwet';
import { alphaNominal, coincidences, krippendorffAlpha } from '@fishbowl/shared/agreement/krippendorffAlpha';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { closeTo } from '../../support/closeTo.ts';
import vectors from './vectors/manyRaters.json' with { type: 'json' };

const unitsSchema = z.array(z.array(z.number().nullable()));
const [fleiss, krippendorff, gwet] = z
  .tuple([
    z.object({ input: z.object({ units_by_raters: unitsSchema }), expected: z.record(z.string(), z.unknown()) }),
    z.object({ input: z.object({ observers_by_units: unitsSchema }), expected: z.record(z.string(), z.unknown()) }),
    z.object({ input: z.object({ observers_by_units: unitsSchema }), expected: z.record(z.string(), z.unknown()) }),
  ])
  .parse(vectors);

function transposed(rows: readonly (readonly (number | null)[])[]): readonly (readonly (number | null)[])[] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));
}

test('[A1] Fleiss’ kappa, its parts and neighbours (Fleiss 1971, psychiatric diagnoses)', () => {
  const units = fleiss.input.units_by_raters;
  const { kappa, pa, pe } = fleissKappa(units);
  const { shares, byCategory, se0 } = fleissDetail(units);

  expect({
    kappa: kappa.value,
    P_bar: pa,
    Pe: pe,
    kappa_by_category: byCategory.map(({ value }) => value),
    se_fleiss_nee_landis_1979: se0.value,
    krippendorff_alpha_nominal: alphaNominal(units).value,
    gwet_ac1: gwetAc1(units).coefficient.value,
  }).toMatchObject(
    closeTo({
      kappa: 0.4302445,
      P_bar: fleiss.expected.P_bar,
      Pe: fleiss.expected.Pe,
      kappa_by_category: fleiss.expected.kappa_by_category,
      se_fleiss_nee_landis_1979: fleiss.expected.se_fleiss_nee_landis_1979,
      krippendorff_alpha_nominal: fleiss.expected.krippendorff_alpha_nominal,
      gwet_ac1: fleiss.expected.gwet_ac1,
    }) ?? {},
  );
  expect((kappa.value ?? 0) / (se0.value ?? 1)).toBeCloseTo(17.65183, 5);
  expect(shares).toEqual(closeTo(fleiss.expected.p_j, 4));
});

test('[A1] Krippendorff’s alpha at four levels, with gaps (Krippendorff 2011, example D)', () => {
  const units = transposed(krippendorff.input.observers_by_units);
  const { matrix, totals, n } = coincidences(units);

  const alphas = {
    nominal: alphaNominal(units).value,
    ordinal: krippendorffAlpha(units, 'ordinal').value,
    interval: krippendorffAlpha(units, 'interval').value,
    ratio: krippendorffAlpha(units, 'ratio').value,
  };

  const { nominal, ordinal, interval, ratio, nc, coincidence_matrix, n_pairable } = krippendorff.expected;
  expect(alphas).toEqual(closeTo({ nominal, ordinal, interval, ratio }));
  expect({ matrix, totals, n }).toEqual(closeTo({ matrix: coincidence_matrix, totals: nc, n: n_pairable }, 4));
});

test('[A1] Fleiss’ kappa, AC1 and AC2 with missing judgements (Gwet 2014, four raters)', () => {
  const units = transposed(gwet.input.observers_by_units);
  const ac1 = gwetAc1(units);

  expect({
    fleiss_kappa_gwet_missing: fleissKappa(units).kappa.value,
    pa: ac1.pa,
    gwet_ac1: ac1.coefficient.value,
    pe_ac1: ac1.pe,
    ac2_linear: gwetAc2(units, 'linear').coefficient.value,
    ac2_quadratic: gwetAc2(units, 'quadratic').coefficient.value,
  }).toEqual(closeTo(gwet.expected));
});

test('[A2] no units, units that one rater judged, and one category have no coefficient', () => {
  for (const units of [[], [['Q', null]], [['Q', 'Q']]]) {
    const values = [fleissKappa(units).kappa, gwetAc1(units).coefficient, alphaNominal(units)].map(
      ({ value }) => value,
    );

    expect(values).toEqual([null, null, null]);
  }
});
