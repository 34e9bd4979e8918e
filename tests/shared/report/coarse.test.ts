import { reportText } from '@fishbowl/server/cli/reportText';
import { report } from '@fishbowl/shared/report/report';
import { describe, expect, test } from 'vitest';
import { bookOf, rater, tableOf, tag, tagsOf } from '../../support/ratingTable.ts';

function summariesOf(tags: Readonly<Record<string, number>>) {
  return report(tableOf([rater('ann', tagsOf(tags))])).raters.ann?.summaries;
}

describe('[R11] what coarse tags count for', () => {
  test('[R11] a ratio of whole families needs no refining', () => {
    expect(summariesOf({ '*reflection': 6, CR: 2, '*question': 4 })?.RQ).toEqual({ value: 2, n: 12, thin: false });
  });

  test('[R11] what hangs on the code is not available until it is refined', () => {
    const { PCR, POQ } = summariesOf({ '*reflection': 1, CR: 2, OQ: 1 }) ?? {};

    expect(PCR).toEqual({ value: null, reason: 'notRefined', n: 3 });
    expect(POQ).toMatchObject({ value: 1 });
  });

  test('[R11] a family of one code is that code', () => {
    expect(summariesOf({ '*affirm': 2, AF: 1 })?.AFF).toMatchObject({ value: 3, n: 3 });
  });

  test('[R11] how many kinds were shown is not known before they are said', () => {
    const codebook = bookOf('adoption-competency');
    const [family] = codebook.families;
    const table = tableOf([rater('ann', [tag(`*${family?.id}`, 1)])], { codebook });

    expect(report(table).raters.ann?.summaries.COV).toMatchObject({ value: null, reason: 'notRefined' });
  });
});

test('[R11] coarse tags are counted under their family, by rater and over the panel, and stand in the words', () => {
  const table = tableOf([rater('ann', tagsOf({ '*reflection': 3, SR: 1 })), rater('ben', tagsOf({ SR: 2 }))]);

  const made = report(table);

  expect(made.raters.ann).toMatchObject({ counts: { '*reflection': 3, SR: 1 }, tags: { all: 4 } });
  expect(made.raters.ben?.counts).toMatchObject({ '*reflection': 0, SR: 2 });
  expect(made.panel.counts['*reflection']).toEqual({ median: 1.5, min: 0, max: 3, raters: 2 });
  expect(reportText(made, bookOf('oars-starter'))).toMatch(/Reflections, not yet refined +3 +0/);
});

test('[R11] a report without coarse tags does not speak of families', () => {
  expect(Object.keys(report(tableOf([rater('ann', tagsOf({ SR: 2 }))])).raters.ann?.counts ?? {})).not.toContain(
    '*reflection',
  );
});

test('[A6] raters agree on coarse codes as on any others, each within the task that both had', () => {
  const questions = [{ startMs: 0, endMs: null, codes: ['OQ', 'CQ', '*question'] }];
  const ann = rater('ann', [tag('*question', 10), tag('*question', 30), tag('*reflection', 50)]);
  const ben = rater('ben', [tag('*question', 11), tag('*question', 31)], { exposure: questions });

  const { agreement } = report(tableOf([ann, ben], { durationMs: 60_000 }));

  expect(agreement.eventMatched).toMatchObject({ f1: 1, byCode: { '*question': 1 } });
});

test('[A6] refining changes what is counted and not what is compared', () => {
  const refined = (code: string, second: number) =>
    tag(code, second, {
      provenance: 'refined',
      original: { code: '*reflection', startMs: second * 1_000, endMs: null },
    });
  const table = tableOf([rater('ann', [refined('SR', 10)]), rater('ben', [refined('CR', 11)])]);

  const { agreement, raters } = report(table);

  expect(agreement.eventMatched).toMatchObject({ f1: 1, byCode: { '*reflection': 1 } });
  expect([raters.ann?.counts.SR, raters.ben?.counts.CR]).toEqual([1, 1]);
});
