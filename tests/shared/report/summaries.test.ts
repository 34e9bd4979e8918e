import { report } from '@fishbowl/shared/report/report';
import { bandOf } from '@fishbowl/shared/report/verdict';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { closeTo } from '../../support/closeTo.ts';
import { bookOf, rater, tableOf, tagsOf } from '../../support/ratingTable.ts';
import mitiVectors from './mitiSummaries.json' with { type: 'json' };

function summariesOf(...args: Parameters<typeof rater>) {
  return report(tableOf([rater(...args)])).raters[args[0]]?.summaries ?? {};
}

test('[R2] n is the number of distinct tags that entered the value: 4 reflections and 14 questions make 18', () => {
  const { RQ, PCR, AFF } = summariesOf('ann', tagsOf({ OQ: 10, CQ: 4, SR: 3, CR: 1, AF: 2 }));

  expect(RQ).toEqual({ value: 4 / 14, n: 18, thin: false });
  expect(PCR).toEqual({ value: 1 / 4, n: 4, thin: true });
  expect(AFF).toEqual({ value: 2, n: 2, thin: false });
});

describe('[R3] what is not available has its reason', () => {
  test('[R3] without questions there is no ratio to them, without reflections no share of complex ones', () => {
    const { RQ } = summariesOf('ann', tagsOf({ SR: 3 }));
    const { PCR, PCT } = summariesOf('ben', tagsOf({ OQ: 3, FN: 2 }));

    expect(RQ).toEqual({ value: null, reason: 'noQuestions', n: 3 });
    expect(PCR).toEqual({ value: null, reason: 'noReflections', n: 0 });
    expect(PCT).toEqual({ value: null, reason: 'nothingCounted', n: 0 });
  });

  test('[R3] "no questions" is not said where only one kind of question was asked for', () => {
    const oars = bookOf('oars-starter');
    const codebook = {
      ...oars,
      summaries: [{ kind: 'ratio', id: 'S', label: 'SR:OQ', count: ['SR'], over: ['OQ'], thresholds: [] } as const],
    };

    const { raters } = report(tableOf([rater('ann', tagsOf({ CQ: 2 }))], { codebook }));

    expect(raters.ann?.summaries.S).toMatchObject({ value: null, reason: 'nothingCounted' });
  });

  test('[R3] ratings: none, some, all, and "does not apply"', () => {
    const codebook = bookOf('bcc-11');
    const ids = codebook.ratings.map(({ id }) => id);
    const given = (values: readonly (number | 'na')[]) =>
      report(
        tableOf([rater('ann', [], { ratings: values.map((value, index) => ({ rating: ids[index] ?? '', value })) })], {
          codebook,
        }),
      ).raters.ann?.summaries.BCC;

    expect(given([])).toEqual({ value: null, reason: 'notRated', n: 0 });
    expect(given([2, 3])).toEqual({ value: null, reason: 'notAllRated', n: 2 });
    expect(given([4, ...ids.slice(1).map(() => 'na' as const)])).toEqual({ value: 4, n: 1, thin: false });
  });

  test('[R3] a sum that requires all items has no value where one does not apply', () => {
    const codebook = bookOf('cbt-core');
    const ratings = codebook.ratings.map(({ id }, index) => ({ rating: id, value: index === 0 ? ('na' as const) : 4 }));
    const all = ratings.map((item) => ({ ...item, value: 4 }));
    const total = (given: typeof ratings | typeof all) =>
      report(tableOf([rater('ann', [], { ratings: given })], { codebook })).raters.ann?.summaries.CTRS;

    expect(total(ratings)).toMatchObject({ value: null, reason: 'notAllRated' });
    expect(total(all)).toMatchObject({ value: 44, n: 11 });
  });
});

test('[R2] the share of distinct behaviours counts each of them once', () => {
  const codebook = bookOf('adoption-competency');

  const { raters } = report(tableOf([rater('ann', tagsOf({ LOS1: 3, ATT1: 1, NEG1: 2 }))], { codebook }));

  expect(raters.ann?.summaries.COV).toMatchObject({ value: 2 / 9, n: 4 });
});

const vectorSchema = z.object({
  counts: z.record(z.string(), z.number()),
  globals: z.record(z.string(), z.number()).nullable(),
  expected: z.looseObject({ bands: z.record(z.string(), z.string().nullable()) }),
});

test.each(z.array(vectorSchema).parse(mitiVectors))('[R1] MITI 4.2.1 summaries, as data: $expected', (vector) => {
  const codebook = bookOf('miti-4.2.1');
  const ratings = Object.entries(vector.globals ?? {}).map(([rating, value]) => ({ rating, value }));
  const table = tableOf([rater('ann', tagsOf(vector.counts), { ratings })], { codebook });

  const summaries = report(table).raters.ann?.summaries ?? {};

  const value = (id: string) => summaries[id]?.value;
  const band = (id: string) => {
    const of = value(id);
    const thresholds = codebook.summaries.find((summary) => summary.id === id)?.thresholds ?? [];
    return of === null || of === undefined ? null : bandOf(thresholds, of);
  };
  expect({
    technical: value('TECH'),
    relational: value('REL'),
    pctCR: value('PCR'),
    RQ: value('RQ'),
    MIA: value('MIA'),
    MINA: value('MINA'),
    bands: { technical: band('TECH'), relational: band('REL'), pctCR: band('PCR'), RQ: band('RQ') },
  }).toEqual(closeTo(vector.expected));
});
