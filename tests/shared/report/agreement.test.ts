import { report } from '@fishbowl/shared/report/report';
import { describe, expect, test } from 'vitest';
import { rater, tableOf, tag } from '../../support/ratingTable.ts';

function agreementOf(...raters: readonly ReturnType<typeof rater>[]) {
  return report(tableOf(raters)).agreement;
}

const inVolley = (volley: string, second: number, ...codes: readonly string[]) =>
  codes.map((code) => tag(code, second, { volley }));

describe('[A7] agreement on volleys', () => {
  test('[A7] a category is the sorted set of a rater’s codes, and `none` where there are none', () => {
    const ann = rater('ann', [
      ...inVolley('1', 1, 'OQ', 'SR', 'SR'),
      ...inVolley('2', 9, 'CR'),
      ...inVolley('3', 20, 'AF'),
    ]);
    const ben = rater('ben', [...inVolley('1', 2, 'SR', 'OQ'), ...inVolley('2', 9, 'SR'), ...inVolley('3', 21, 'AF')]);
    const cy = rater('cy', [...inVolley('1', 2, 'SR', 'OQ'), ...inVolley('2', 9, 'CR')]);

    const { units } = agreementOf(ann, ben, cy);

    // Volley 1: OQ+SR thrice. Volley 2: CR, SR, CR. Volley 3: AF, AF, none. By hand: Pa = (1 + 1/3 + 1/3) / 3.
    const pe = (9 + 4 + 1 + 4 + 1) / 81;
    expect(units?.units).toBe(3);
    expect(units?.fleissKappa).toBeCloseTo((5 / 9 - pe) / (1 - pe), 12);
    expect(units?.alphaNominal).toBeCloseTo(1 - (8 * 4) / (81 - 19), 12);
  });

  test('[A7] null without volleys, or with one rater', () => {
    expect(agreementOf(rater('ann', [tag('OQ')]), rater('ben', [tag('OQ')])).units).toBeNull();
    expect(agreementOf(rater('ann', inVolley('1', 1, 'OQ')))).toEqual({
      units: null,
      eventMatched: null,
      timeUnit: null,
    });
  });
});

test('[A8] tags and time units, side by side: the same three tags by two raters', () => {
  const at = (...seconds: readonly number[]) => seconds.map((second) => tag('SR', second));
  const table = tableOf([rater('a', at(155.105, 169.855, 264.855)), rater('b', at(156.405, 170.852, 264.606))]);

  const { eventMatched, timeUnit } = report(table, { toleranceMs: 1_000 }).agreement;

  expect(eventMatched).toMatchObject({ toleranceS: 1, f1: 4 / 6, linkedShare: 4 / 6, kappaLinked: null, pairs: 1 });
  expect(eventMatched?.medianLagS).toBeCloseTo((0.997 - 0.249) / 2, 9);
  expect(timeUnit?.unitS).toBe(1);
  expect(timeUnit?.kappa).toBeCloseTo(-0.019, 3);
});

test('[A8] with more than two raters it is the mean over pairs, and each rater against the others', () => {
  const at = (second: number) => [tag('OQ', second), tag('SR', second + 20), tag('CT', second + 40)];
  const { eventMatched } = agreementOf(rater('a', at(10)), rater('b', at(10)), rater('late', at(12)));

  expect(eventMatched).toMatchObject({ f1: 1, kappaIpf: 1, pairs: 3, byCode: { OQ: 1, SR: 1, CT: 1 } });
  expect(eventMatched?.byRater).toMatchObject({
    a: { medianLagS: -1 },
    b: { medianLagS: -1 },
    late: { medianLagS: 2 },
  });
});

describe('[A6] agreement uses what two raters could both have seen, and nothing that was copied', () => {
  const tags = [tag('OQ', 10), tag('SR', 30), tag('CR', 50)];

  test('[A6] tags placed after looking, and tags of a later review, are left out', () => {
    const ben = rater('ben', [
      ...tags.slice(0, 1),
      tag('SR', 30, { blind: false }),
      tag('CR', 50, { provenance: 'review' }),
    ]);

    const made = report(tableOf([rater('ann', tags), ben]));

    expect(made.agreement.eventMatched?.f1).toBe(0.5);
    expect(made.raters.ben).toMatchObject({
      counts: { OQ: 1, SR: 1, CR: 1 },
      tags: { all: 3, notBlind: 1, review: 1 },
    });
  });

  test('[A6] a refined tag is compared with the code that it had at first', () => {
    const refined = rater('ben', [
      tag('CR', 30, { provenance: 'refined', original: { code: 'SR', startMs: 30_000, endMs: null } }),
    ]);

    const made = report(tableOf([rater('ann', [tag('SR', 30)]), refined]));

    expect(made.agreement.eventMatched?.f1).toBe(1);
    expect(made.raters.ben?.counts).toMatchObject({ SR: 0, CR: 1 });
  });

  test('[A6] what one of them was not asked to watch does not count against the other', () => {
    const ben = rater('ben', [tag('OQ', 10)], { exposure: [{ startMs: 0, endMs: null, codes: ['OQ', 'CQ'] }] });
    const late = rater('late', [tag('CR', 50)], { exposure: [{ startMs: 40_000, endMs: null, codes: 'all' }] });

    expect(agreementOf(rater('ann', tags), ben).eventMatched?.f1).toBe(1);
    expect(agreementOf(rater('ann', tags), late).eventMatched?.f1).toBe(1);
    expect(agreementOf(ben, late).eventMatched).toMatchObject({ f1: null, kappaLinked: null, kappaIpf: null });
  });

  test('[A6] a volley that a rater did not watch is missing, not `none`', () => {
    const ann = rater('ann', [...inVolley('1', 1, 'OQ'), ...inVolley('2', 50, 'SR'), ...inVolley('3', 60, 'CR')]);
    const late = rater('late', [...inVolley('2', 50, 'SR'), ...inVolley('3', 60, 'CR')], {
      exposure: [{ startMs: 40_000, endMs: null, codes: 'all' }],
    });

    expect(agreementOf(ann, late).units).toMatchObject({ units: 3, alphaNominal: 1, meanPairwiseKappa: 1 });
  });
});
