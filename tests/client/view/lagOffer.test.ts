import { lagOffer } from '@fishbowl/client/view/lagOffer';
import { raterLag } from '@fishbowl/shared/report/raterLag';
import { expect, test } from 'vitest';
import { rater, tag } from '../../support/ratingTable.ts';

/** So many tags, 10 s apart, each so many seconds late. */
const late = (count: number, seconds: number) =>
  Array.from({ length: count }, (_, i) => tag('OQ', 10 * (i + 1) + seconds));

test('[J20] a rater’s lag is the middle of the links with all others, and needs five of their own tags', () => {
  const panel = [rater('a', late(6, 0)), rater('b', late(6, 0.2))];

  expect(raterLag([...panel, rater('late', late(5, 0.8))], 'late')).toEqual({ linked: 5, medianMs: 700 });
  expect(raterLag([...panel, rater('late', late(4, 0.8))], 'late')).toEqual({ linked: 4, medianMs: null });
  expect(raterLag([...panel, rater('far', late(6, 5))], 'far')).toEqual({ linked: 0, medianMs: null });
  expect(raterLag(panel, 'nobody')).toEqual({ linked: 0, medianMs: null });
});

test('[J20] it goes by what was pressed blind: review tags and later edits do not move it', () => {
  const pressed = late(5, 0.6).map((each) => ({ ...each, startMs: each.startMs - 600, original: each }));
  const review = tag('OQ', 62, { provenance: 'review' });

  expect(raterLag([rater('a', late(6, 0)), rater('late', [...pressed, review])], 'late')).toEqual({
    linked: 5,
    medianMs: 600,
  });
});

test('[J20] the correction is offered in tenths of a second, once, and not for what nobody sees', () => {
  const offers = [
    lagOffer({ linked: 4, medianMs: null }, 0),
    lagOffer({ linked: 9, medianMs: 40 }, 0),
    lagOffer({ linked: 9, medianMs: 633 }, 0),
    lagOffer({ linked: 9, medianMs: 633 }, 600),
    lagOffer({ linked: 9, medianMs: -250 }, 600),
  ];

  expect(offers.map(({ measured, byMs }) => `${measured} ${byMs}`)).toEqual([
    'tooFew null',
    'together null',
    'later 600',
    'later null',
    'earlier -200',
  ]);
});
