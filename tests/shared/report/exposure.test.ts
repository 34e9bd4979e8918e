import { watchedShare } from '@fishbowl/shared/report/exposure';
import type { Watch } from '@fishbowl/shared/report/ratingTable';
import { report } from '@fishbowl/shared/report/report';
import { expect, test } from 'vitest';
import { rater, tableOf, tagsOf } from '../../support/ratingTable.ts';

const tags = tagsOf({ OQ: 5, SR: 5 });

function watching(...exposure: readonly Watch[]) {
  const ann = rater('ann', tags, { exposure });
  const table = tableOf([ann], { durationMs: 1_000_000, pauses: [{ startMs: 400_000, endMs: 600_000 }] });
  return { ann, table, ...report(table).raters.ann };
}

test('[R6] a rater who watched reflections only has no ratio of reflections to questions', () => {
  const { summaries, counts, notWatched } = watching({ startMs: 0, endMs: null, codes: ['SR', 'CR'] });

  expect(summaries?.RQ).toEqual({ value: null, reason: 'notWatched', n: 0 });
  expect(summaries?.PCR).toMatchObject({ value: 0, n: 5 });
  expect(counts).toMatchObject({ OQ: 5, SR: 5 });
  expect(notWatched).toContain('OQ');
  expect(notWatched).not.toContain('SR');
});

test('[R6] a rater who came late has no summaries; a moment away, or a pause missed, does no harm', () => {
  const late = watching({ startMs: 200_000, endMs: null, codes: 'all' });
  const away = watching(
    { startMs: 0, endMs: 100_000, codes: 'all' },
    { startMs: 102_000, endMs: 400_000, codes: 'all' },
    { startMs: 600_000, endMs: null, codes: 'all' },
  );

  expect(late.summaries?.RQ).toMatchObject({ reason: 'notWatched' });
  expect(watchedShare(late.table, late.ann, 'OQ')).toBe(0.75);
  expect(away.summaries?.RQ).toMatchObject({ value: 1 });
  expect(watchedShare(away.table, away.ann, 'OQ')).toBeCloseTo(798 / 800, 12);
});

test('[R6] the panel counts only raters who watched', () => {
  const watched: readonly Watch[] = [{ startMs: 0, endMs: null, codes: ['SR', 'CR'] }];
  const table = tableOf([rater('ann', tags), rater('ben', tags, { exposure: watched })], { durationMs: 1_000_000 });

  const { panel } = report(table);

  expect(panel.counts).toMatchObject({ OQ: { raters: 1, median: 5 }, SR: { raters: 2 } });
  expect(panel.summaries).toMatchObject({ RQ: { raters: 1 }, PCR: { raters: 2 } });
});
