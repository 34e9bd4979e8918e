import { momentsOf } from '@fishbowl/client/view/reportOf/momentsOf';
import { triesOf } from '@fishbowl/client/view/reportOf/triesOf';
import { workedOf } from '@fishbowl/client/view/reportOf/workedOf';
import { expect, test } from 'vitest';
import { ann, ben, sue } from '../../../support/build.ts';
import { noteOn, reportBasis, told } from '../../../support/reportSource.ts';
import { ended, oars, oarsOpening, tagged, watching } from '../../../support/sessionFile.ts';

const watched = [...oarsOpening(), ...[ann, ben, sue].map((who) => watching(who))];

test('[J7] what worked: helpful codes that raters agreed on, with the words noted there, in the order of the conversation', () => {
  const basis = reportBasis([
    ...told([
      ...watched,
      ...tagged(ann, ['AF', 300], ['OQ', 10], ['ADV', 400]),
      ...tagged(ben, ['AF', 301], ['OQ', 11], ['ADV', 400]),
      ...tagged(sue, ['AF', 301]),
      ended(900),
    ]),
    noteOn(ben, 'ben-AF-301-0', 'You did that on five o’clock starts.'),
  ]);

  expect(workedOf(basis)).toEqual([
    { id: '10000-OQ', atMs: 10_000, words: '2 of 3 who watched for it tagged “Open question”.' },
    {
      id: '300000-AF',
      atMs: 300_000,
      quote: 'You did that on five o’clock starts.',
      words: 'All 3 who watched for it tagged “Affirmation”. Noted by Ben.',
    },
  ]);
});

test('[J7] of many, three are shown: what most raters saw, and different things before the same again', () => {
  const many = [10, 100, 200, 300].map((second) => ['OQ', second] as const);
  const basis = reportBasis(
    told([
      ...watched,
      ...tagged(ann, ...many, ['AF', 500], ['SU', 600]),
      ...tagged(ben, ...many, ['AF', 500], ['SU', 600]),
      ended(900),
    ]),
  );

  expect(workedOf(basis).map(({ id }) => id)).toEqual(['10000-OQ', '500000-AF', '600000-SU']);
});

test('[J7] moments to come back to: what was heard differently before what only one heard', () => {
  const basis = reportBasis(
    told([
      ...watched,
      ...tagged(ann, ['CR', 200], ['AF', 500]),
      ...tagged(ben, ['SR', 201]),
      ...tagged(sue, ['CR', 201]),
      ended(900),
    ]),
  );

  expect(momentsOf(basis).map(({ words }) => words)).toEqual([
    'Heard differently: 2\u00a0×\u00a0“Complex reflection”, 1\u00a0×\u00a0“Simple reflection”.',
    'Only one of 3 tagged “Affirmation”.',
  ]);
});

test('[J7] a long note is cut between words on the page', () => {
  const basis = reportBasis([
    ...told([...watched, ...tagged(ann, ['AF', 300]), ...tagged(ben, ['AF', 301]), ended(900)]),
    noteOn(ann, 'ann-AF-300-0', 'word '.repeat(60)),
  ]);

  expect(workedOf(basis)[0]?.quote).toBe(`${'word '.repeat(28).trim()} …`);
});

test('[J7] to try: what lifts a number that lies under its first threshold for all, then what nobody heard; never more than two', () => {
  const codes = [...Array<'OQ'>(9).fill('OQ'), 'SR', 'SR', 'AF'] as const;
  const tags = codes.map((code, i) => [code, 20 * (i + 1)] as const);
  const basis = reportBasis(
    told([...watched, ...tagged(ann, ...tags), ...tagged(ben, ...tags), ...tagged(sue, ...tags), ended(900)]),
  );

  const tries = triesOf(basis);

  expect(tries).toHaveLength(2);
  expect(tries[0]).toEqual({
    id: 'CR',
    title: 'Try: Complex reflection',
    words: 'Reflection to question ratio was 0.2 in the middle; “fair” begins at 1.',
    sentence: oars.codes.find(({ id }) => id === 'CR')?.examples[0],
  });
  expect(tries[1]).toMatchObject({ id: 'SU', words: 'Nobody who watched for it tagged one.' });
});

test('[J7] nothing is invented: no tags, nothing to try; a number that has reached its threshold is left alone', () => {
  const all = ['OQ', 'AF', 'SR', 'CR', 'SU', 'INF', 'SR', 'SR', 'SR', 'CR', 'CR', 'CR'].map(
    (code, i) => [code, 20 * (i + 1)] as const,
  );

  expect(triesOf(reportBasis(told([...watched, ended(900)])))).toEqual([]);
  expect(triesOf(reportBasis(told([...watched, ...tagged(ann, ...all), ended(900)])))).toEqual([]);
});
