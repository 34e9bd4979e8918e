import { moments } from '@fishbowl/shared/report/moments';
import { expect, test } from 'vitest';
import { rater, tableOf, tag } from '../../support/ratingTable.ts';

function seen(...raters: readonly ReturnType<typeof rater>[]) {
  return moments(tableOf(raters)).map(({ kind, codes, sightings, watching }) => ({
    kind,
    codes,
    raters: sightings.map((sighting) => sighting.rater),
    watching,
  }));
}

test('[R9] the same code close by is agreed, another code is split, and the rest only one saw', () => {
  const ann = rater('ann', [tag('OQ', 10), tag('CR', 30), tag('AF', 60)]);
  const ben = rater('ben', [tag('OQ', 11), tag('SR', 31)]);
  const cy = rater('cy', [tag('OQ', 12.5), tag('CR', 31.5)]);

  expect(seen(ann, ben, cy)).toEqual([
    { kind: 'agreed', codes: ['OQ'], raters: ['ann', 'ben', 'cy'], watching: 3 },
    { kind: 'split', codes: ['CR', 'SR'], raters: ['ann', 'ben', 'cy'], watching: 3 },
    { kind: 'onlyOne', codes: ['AF'], raters: ['ann'], watching: 3 },
  ]);
});

test('[R9] two behaviours at once stay two moments, in whichever order they were pressed', () => {
  const ann = rater('ann', [tag('SR', 10), tag('OQ', 11)]);
  const ben = rater('ben', [tag('OQ', 10.5), tag('SR', 11.5)]);

  expect(seen(ann, ben).map(({ kind, codes }) => [kind, ...codes])).toEqual([
    ['agreed', 'SR'],
    ['agreed', 'OQ'],
  ]);
});

test('[R9] a moment spans no more than the tolerance and has each rater once', () => {
  const ann = rater('ann', [tag('OQ', 10), tag('OQ', 12)]);
  const ben = rater('ben', [tag('OQ', 11), tag('OQ', 16)]);

  const found = moments(tableOf([ann, ben]), 3_000);

  expect(found.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
    [10_000, 11_000],
    [12_000, 12_000],
    [16_000, 16_000],
  ]);
});

test('[R9] where one rater alone watched, or looked first, there is nothing to agree on', () => {
  const ben = rater('ben', [], { exposure: [{ startMs: 0, endMs: null, codes: ['OQ'] }] });
  const copied = rater('cy', [tag('AF', 5, { blind: false })], { exposure: [] });

  expect(seen(rater('ann', [tag('AF', 5)]), ben, copied)).toEqual([]);
});
