import { type Report, report, reportJsonSchema, reportSchema } from '@fishbowl/shared/report/report';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rater, tableOf, tag, tagsOf } from '../../support/ratingTable.ts';

/** Raters who heard so many reflections to four questions each. */
function withReflections(...reflections: readonly number[]): Report {
  return report(tableOf(reflections.map((SR, index) => rater(`r${index}`, tagsOf({ OQ: 4, SR })))));
}

function ratio(made: Report) {
  return made.panel.summaries.RQ;
}

test('[R4] the panel has a middle, its ends, its raters and tags, and every value', () => {
  expect(ratio(withReflections(2, 6, 8))).toMatchObject({
    median: 1.5,
    min: 0.5,
    max: 2,
    raters: 3,
    tags: 28,
    central: null,
    values: [
      { rater: 'r0', value: 0.5, n: 6 },
      { rater: 'r1', value: 1.5, n: 10 },
      { rater: 'r2', value: 2, n: 12 },
    ],
  });
});

test('[R4] from five raters on there is a central 80 %', () => {
  expect(ratio(withReflections(0, 4, 4, 4, 8))).toMatchObject({ central: { p10: 0.4, p90: 1.6 } });
  expect(ratio(withReflections(0, 4, 4, 8))).toMatchObject({ central: null });
});

test('[R4] a rater without a value is not counted, and a panel without any has no middle', () => {
  const made = report(tableOf([rater('ann', tagsOf({ OQ: 4, SR: 4 })), rater('ben', tagsOf({ SR: 1 }))]));

  expect(ratio(made)).toMatchObject({ median: 1, raters: 1 });
  expect(made.panel.summaries.PCT).toMatchObject({ median: null, min: null, max: null, raters: 0, verdict: null });
});

describe('[R5] a verdict needs the whole spread on one side', () => {
  test.each([
    { reflections: [4, 6], verdict: { band: 'fair' } },
    { reflections: [8, 9], verdict: { band: 'good' } },
    { reflections: [0, 3], verdict: { band: 'below' } },
    { reflections: [3, 5], verdict: { band: null, crosses: ['fair'] } },
    { reflections: [3, 8], verdict: { band: null, crosses: ['fair', 'good'] } },
    { reflections: [4], verdict: { band: 'fair' } },
  ])('[R5] $reflections reflections to four questions', ({ reflections, verdict }) => {
    expect(ratio(withReflections(...reflections))?.verdict).toEqual(verdict);
  });

  test('[R5] from five raters on it is the central 80 % that must not cross', () => {
    expect(ratio(withReflections(4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 8))?.verdict).toEqual({ band: 'fair' });
  });

  test('[R5] no thresholds, no verdict', () => {
    expect(withReflections(4).panel.summaries.POQ?.verdict).toBeNull();
  });
});

test('[R4] staff and classmates also apart', () => {
  const made = report(
    tableOf([
      rater('sue', tagsOf({ OQ: 4, SR: 8 }), { group: 'staff' }),
      rater('ann', tagsOf({ OQ: 4, SR: 4 }), { group: 'classmates' }),
      rater('ben', tagsOf({ OQ: 4, SR: 2 }), { group: 'classmates' }),
    ]),
  );

  expect(ratio(made)?.raters).toBe(3);
  expect(made.groups.staff?.panel.summaries.RQ).toMatchObject({ median: 2, raters: 1 });
  expect(made.groups.classmates?.panel.summaries.RQ).toMatchObject({ median: 0.75, raters: 2 });
  expect(made.groups.staff?.agreement.eventMatched).toBeNull();
  expect(made.groups.classmates?.agreement.eventMatched?.pairs).toBe(1);
  expect(withReflections(1).groups).toEqual({ staff: null, classmates: null });
});

test('[R4] a ratio from under ten minutes of practice is thin, pauses not counted', () => {
  const short = (pauseMs: number) =>
    report(
      tableOf([rater('ann', tagsOf({ OQ: 4, SR: 4 }))], {
        durationMs: 700_000,
        pauses: [{ startMs: 0, endMs: pauseMs }],
      }),
    );

  expect(short(50_000)).toMatchObject({ practiceMs: 650_000, panel: { summaries: { RQ: { thin: false } } } });
  expect(short(150_000)).toMatchObject({ practiceMs: 550_000, panel: { summaries: { RQ: { thin: true } } } });
});

const codes = fc.constantFrom('OQ', 'CQ', 'SR', 'CR', 'AF', 'CT', 'FN');
const tags = fc.array(
  fc
    .tuple(codes, fc.integer({ min: 0, max: 60 }), fc.constantFrom('1', '2', '3', undefined))
    .map(([code, second, volley]) => tag(code, second, { volley })),
  { maxLength: 12 },
);
const tables = fc.array(tags, { maxLength: 4 }).map((all) => tableOf(all.map((own, index) => rater(`r${index}`, own))));

test('[R7] the order of raters and tags changes nothing', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const raters = table.raters.map((one) => ({ ...one, tags: one.tags.toReversed() })).toReversed();

      expect(report({ ...table, raters })).toEqual(report(table));
    }),
  );
});

test('[R8] every report is as its schema says, and holds no NaN', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const made = report(table);

      expect(reportSchema.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
    }),
  );
});

test('[R8] the schema can be handed out as JSON Schema', () => {
  expect(reportJsonSchema()).toMatchObject({
    type: 'object',
    required: expect.arrayContaining(['codebook', 'raters', 'panel', 'agreement']),
    properties: { agreement: { properties: { units: { anyOf: [{ type: 'object' }, { type: 'null' }] } } } },
  });
});
